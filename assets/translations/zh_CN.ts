<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AddressByHand</name>
    <message>
        <source>House number or name, and street</source>
        <translation>门牌号或屋名及街道</translation>
    </message>
    <message>
        <source>Second line (optional)</source>
        <translation>第二行（可不填）</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>城镇</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Find address</source>
        <translation>查找地址</translation>
    </message>
    <message>
        <source>We cannot look addresses up just now. Please type it by hand.</source>
        <translation>现在无法查找地址。请手动输入。</translation>
    </message>
    <message>
        <source>We found no address with that postcode. Check it, or type the address by hand.</source>
        <translation>没有找到该邮编的地址。请检查，或手动输入地址。</translation>
    </message>
    <message>
        <source>Addresses at this postcode</source>
        <translation>此邮编的地址</translation>
    </message>
    <message>
        <source>Look it up by postcode</source>
        <translation>按邮编查找</translation>
    </message>
    <message>
        <source>Type the address by hand</source>
        <translation>手动输入地址</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Not provided</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>触摸开始</translation>
    </message>
    <message>
        <source>Do your council business here</source>
        <translation>在这里办理市政事务</translation>
    </message>
    <message>
        <source>Pay, report, apply or check, in your own language. A&#xa0;person is one touch away.</source>
        <translation>用您的语言付款、报告、申请或查询。轻触一下即可找到工作人员。</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>We cannot print just now. At the end your reference is on the screen.</source>
        <translation>我们现在无法打印。最后屏幕上会显示您的参考编号。</translation>
    </message>
    <message>
        <source>We cannot take cards just now. You can do the rest here and pay later.</source>
        <translation>现在无法刷卡。您可以先办理其余事项，稍后付款。</translation>
    </message>
    <message>
        <source>The line to the council is down. What you send is kept safe here and goes when it is back.</source>
        <translation>与市政府的连接已断开。您发送的内容安全保存在这里，恢复后自动发出。</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>我们正在核对之前的一笔付款。您可以在这里办完所有手续，稍后凭参考编号付款。</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Always here</source>
        <translation>始终在此</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在请求…</translation>
    </message>
    <message>
        <source>Help is asked for</source>
        <translation>已请求帮助</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>有人正过来</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>%1正过来</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>有人到了</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1已到</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>找工作人员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Text and display</source>
        <translation>文字和显示</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>离开并隐藏</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>检查您的答案</translation>
    </message>
    <message>
        <source>Tick the box to say that your answers are true</source>
        <translation>请勾选方框，确认您的答案属实</translation>
    </message>
    <message>
        <source>Accept and pay %1</source>
        <translation>确认并支付 %1</translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>确认并发送</translation>
    </message>
    <message>
        <source>Send, and print a slip to pay in cash</source>
        <translation>发送，并打印现金付款单</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>是，我同意</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed now</source>
        <translation>现已关门</translation>
    </message>
    <message>
        <source>We open again on %1.</source>
        <translation>我们将于%1再次开门。</translation>
    </message>
    <message>
        <source>In an emergency, day or night</source>
        <translation>紧急情况，日夜均可</translation>
    </message>
    <message>
        <source>By phone, when we are open</source>
        <translation>营业时间内电话</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>触摸开始</translation>
    </message>
</context>
<context>
    <name>ConfirmationNotices</name>
    <message>
        <source>Your receipt is printing. It comes out below this screen.</source>
        <translation>正在打印收据。它会从屏幕下方出来。</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from below this screen.</source>
        <translation>收据已打印。请从屏幕下方取走。</translation>
    </message>
    <message>
        <source>The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.</source>
        <translation>打印机缺纸。工作人员换上新纸卷后会自动打印收据。您的申请已安全保存。</translation>
    </message>
    <message>
        <source>The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.</source>
        <translation>打印机盖已打开。盖好后会自动打印收据。您的申请已安全保存。</translation>
    </message>
    <message>
        <source>We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.</source>
        <translation>无法打印您的收据。您的申请已安全保存。请记下编号，或存入手机。</translation>
    </message>
    <message>
        <source>We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.</source>
        <translation>不确定收据是否完整打印。您的申请已安全保存。您可以打印一份副本。</translation>
    </message>
    <message>
        <source>The line to the council is down just now. Your request is kept safe here and goes by itself.</source>
        <translation>与市政府的连接暂时断开。您的申请安全保存在这里，会自动发出。</translation>
    </message>
</context>
<context>
    <name>ConfirmationScreen</name>
    <message>
        <source>We have your request</source>
        <translation>我们已收到您的申请</translation>
    </message>
    <message>
        <source>Please wait here for a person</source>
        <translation>请在此等候工作人员</translation>
    </message>
    <message>
        <source>We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.</source>
        <translation>我们还不知道您的卡是否已扣款。请不要再次付款：工作人员会与您一起查清。</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>您的编号</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>已刷卡支付：%1</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>尚需支付：%1</translation>
    </message>
    <message>
        <source>A code to scan with your phone, to follow your request</source>
        <translation>用手机扫描的代码，可跟踪您的申请</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>If you have a question</source>
        <translation>如有疑问</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Text and display</source>
        <translation>文字和显示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>黑底浅色</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>整个屏幕</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>按钮下移</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>触及范围</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>页面滑动</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>静止不动</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>EndPageScreen</name>
    <message>
        <source>We have called a person to come to you. Please stay near this screen.</source>
        <translation>我们已请工作人员过来。请留在屏幕附近。</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>谁可以帮助您</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>回到开始</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>出现问题</translation>
    </message>
</context>
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>How was it?</source>
        <translation>体验如何？</translation>
    </message>
    <message>
        <source>Two short questions. Nobody knows it was you.</source>
        <translation>两个简短的问题。没有人知道是您。</translation>
    </message>
    <message>
        <source>How was it handled?</source>
        <translation>办理得怎么样？</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>很差</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>差</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>Was it what you wanted?</source>
        <translation>是您想要的结果吗？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>部分是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>Send and finish</source>
        <translation>发送并结束</translation>
    </message>
    <message>
        <source>Finish without answering</source>
        <translation>不回答，直接结束</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可不填）</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>We have cleared this screen</source>
        <translation>我们已清除此屏幕</translation>
    </message>
    <message>
        <source>Thank you. Goodbye</source>
        <translation>谢谢。再见</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>此页面将在 %n 秒后关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. What you had already sent stays sent.</source>
        <translation>屏幕很久无人触摸。您已发送的内容仍然有效。</translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. Nothing was sent.</source>
        <translation>屏幕很久无人触摸。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Please take your receipt and your card.</source>
        <translation>请取走收据和银行卡。</translation>
    </message>
    <message>
        <source>Please take your receipt.</source>
        <translation>请取走收据。</translation>
    </message>
    <message>
        <source>Please take your card.</source>
        <translation>请取走银行卡。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>更多语言</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.</source>
        <translation>他们知道您在这个屏幕前。您可以边等边继续，您输入的内容没有给任何人看。</translation>
    </message>
    <message>
        <source>Please stay near this screen. You can go on while you wait.</source>
        <translation>请留在屏幕附近。您可以边等边继续。</translation>
    </message>
    <message>
        <source>You decide what you show them.</source>
        <translation>给他们看什么由您决定。</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.</source>
        <translation>现在无法联系工作人员。请到服务台，屏幕上方的灯已亮起。</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk.</source>
        <translation>现在无法联系工作人员。请到服务台。</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>这需要一两秒钟。</translation>
    </message>
    <message>
        <source>Staff have been asked to come</source>
        <translation>已请工作人员过来</translation>
    </message>
    <message>
        <source>%1 is coming to help you</source>
        <translation>%1正过来帮助您</translation>
    </message>
    <message>
        <source>Somebody is coming to help you</source>
        <translation>有人正过来帮助您</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1已到</translation>
    </message>
    <message>
        <source>Somebody is here for you</source>
        <translation>有人来帮助您了</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>请到服务台</translation>
    </message>
    <message>
        <source>We are asking a person to come</source>
        <translation>正在请工作人员过来</translation>
    </message>
    <message>
        <source>Go on while I wait</source>
        <translation>边等边继续</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>一起继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>I do not need help now</source>
        <translation>我现在不需要帮助了</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>屏幕很久无人触摸。%n 秒后我们会清除它，以免他人看到您输入的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>离开并隐藏</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Touch to start</source>
        <translation>触摸开始</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>选择您的语言</translation>
    </message>
    <message>
        <source>You can change it later, on any page, under Text and display.</source>
        <translation>您以后可以在任何页面的“文字和显示”中更改。</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Everything you have typed is wiped at once. What you have already sent stays sent.</source>
        <translation>您输入的所有内容会立即清除。您已发送的内容仍然有效。</translation>
    </message>
    <message>
        <source>Leave and hide everything?</source>
        <translation>离开并隐藏一切？</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>离开并隐藏</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Nothing is on your list yet.</source>
        <translation>您的清单上还没有内容。</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>添加一项</translation>
    </message>
    <message>
        <source>Your list is full.</source>
        <translation>您的清单已满。</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>超出 %n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>还可输入 %n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>What do you need today?</source>
        <translation>您今天需要什么？</translation>
    </message>
    <message>
        <source>Type what you need, in your own words</source>
        <translation>用您自己的话输入需要什么</translation>
    </message>
</context>
<context>
    <name>MoreBar</name>
    <message>
        <source>Back up this page</source>
        <translation>本页向上</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>More below on this page</source>
        <translation>本页下方还有</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>新闻</translation>
    </message>
    <message>
        <source>All the news</source>
        <translation>全部新闻</translation>
    </message>
</context>
<context>
    <name>NewsScreen</name>
    <message>
        <source>News</source>
        <translation>新闻</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Use the 24-hour clock: half past two in the afternoon is 14 30.</source>
        <translation>请使用 24 小时制：下午两点半填写 14 30。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>PaymentScreen</name>
    <message>
        <source>A part is paid: %1</source>
        <translation>已支付一部分：%1</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>正在停止付款</translation>
    </message>
    <message>
        <source>Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.</source>
        <translation>您的银行只批准了一部分。您可以用这张卡或另一张卡支付余款，以后再付，或者取回已付的钱。</translation>
    </message>
    <message>
        <source>This can take a few seconds. Then we tell you whether anything was taken.</source>
        <translation>这可能需要几秒钟。然后我们会告诉您是否已扣款。</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or put it in</source>
        <translation>把卡靠近读卡器，或插入</translation>
    </message>
    <message>
        <source>Enter your PIN on the reader</source>
        <translation>请在读卡器上输入密码</translation>
    </message>
    <message>
        <source>That PIN was not right. Enter it again</source>
        <translation>密码不正确。请重新输入</translation>
    </message>
    <message>
        <source>Asking your bank</source>
        <translation>正在询问您的银行</translation>
    </message>
    <message>
        <source>Take your card out</source>
        <translation>请取出您的卡</translation>
    </message>
    <message>
        <source>Your bank has said no to this payment</source>
        <translation>您的银行拒绝了这笔付款</translation>
    </message>
    <message>
        <source>Taking the payment back</source>
        <translation>正在退回付款</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Getting the card reader ready</source>
        <translation>正在准备读卡器</translation>
    </message>
    <message>
        <source>The card reader is below this screen.</source>
        <translation>读卡器在屏幕下方。</translation>
    </message>
    <message>
        <source>Cover the keys with your hand. Nobody else needs to see it.</source>
        <translation>请用手遮住按键。其他人不必看到。</translation>
    </message>
    <message>
        <source>This takes up to 30 seconds. Leave your card where it is.</source>
        <translation>最多需要 30 秒。请不要移动卡。</translation>
    </message>
    <message>
        <source>Then we go on by ourselves.</source>
        <translation>然后我们会自动继续。</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>这需要几秒钟。</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>您的卡被拒绝</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>您停止了付款</translation>
    </message>
    <message>
        <source>The card reader waited too long</source>
        <translation>读卡器等待时间过长</translation>
    </message>
    <message>
        <source>We could not take the payment</source>
        <translation>无法收取付款</translation>
    </message>
    <message>
        <source>Nothing was taken. Your bank does not tell us why. You can try again or use another card.</source>
        <translation>没有扣款。银行不会告诉我们原因。您可以再试一次或换一张卡。</translation>
    </message>
    <message>
        <source>Nothing was taken. Your request is safe.</source>
        <translation>没有扣款。您的申请已安全保存。</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.</source>
        <translation>没有扣款。读卡器现在无法连接银行。您的申请已安全保存。</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader is not answering just now. Your request is safe.</source>
        <translation>没有扣款。读卡器现在没有响应。您的申请已安全保存。</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>尚待支付</translation>
    </message>
    <message>
        <source>Waiting for the card reader to stop</source>
        <translation>正在等待读卡器停止</translation>
    </message>
    <message>
        <source>Waiting for the card reader</source>
        <translation>正在等待读卡器</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Pay the rest: %1</source>
        <translation>支付余款：%1</translation>
    </message>
    <message>
        <source>Print a slip to pay in cash</source>
        <translation>打印现金付款单</translation>
    </message>
    <message>
        <source>Pay the rest later</source>
        <translation>以后支付余款</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>稍后付款</translation>
    </message>
    <message>
        <source>Give my money back</source>
        <translation>退回我的钱</translation>
    </message>
    <message>
        <source>Stop the payment</source>
        <translation>停止付款</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>A code to scan with your phone</source>
        <translation>用手机扫描的代码</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and open the link.</source>
        <translation>用手机相机对准二维码并打开链接。</translation>
    </message>
    <message>
        <source>Take the photo there, or choose one, and send it.</source>
        <translation>在手机上拍照或选择照片，然后发送。</translation>
    </message>
    <message>
        <source>Take a photo there, or choose a file, and send it.</source>
        <translation>在手机上拍照或选择文件，然后发送。</translation>
    </message>
    <message>
        <source>It shows here by itself.</source>
        <translation>它会自动显示在这里。</translation>
    </message>
    <message>
        <source>Your phone is ready. Send it from there.</source>
        <translation>您的手机已就绪。请从手机发送。</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>正在等待您的手机</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>获取新的二维码</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加一个</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>使用我的手机</translation>
    </message>
    <message>
        <source>Use my phone after all</source>
        <translation>还是使用手机</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. You can go on without one.</source>
        <translation>目前无法从手机接收照片。您可以不附照片继续。</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. You can go on without one.</source>
        <translation>目前无法从手机接收照片和文件。您可以不附文件继续。</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>目前无法从手机接收照片。请改到柜台出示，工作人员会帮助您。</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>目前无法从手机接收照片和文件。请改到柜台出示，工作人员会帮助您。</translation>
    </message>
    <message>
        <source>Photos received: %1</source>
        <translation>已收到照片：%1</translation>
    </message>
    <message>
        <source>Photos and files received: %1</source>
        <translation>已收到照片和文件：%1</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>正在为您的手机生成二维码</translation>
    </message>
    <message>
        <source>The code has ended, and nothing has come by it.</source>
        <translation>二维码已失效，没有收到任何内容。</translation>
    </message>
    <message>
        <source>You will show it at the counter. You can go on now.</source>
        <translation>您将在柜台出示。现在可以继续。</translation>
    </message>
    <message>
        <source>Show it at the counter instead</source>
        <translation>改到柜台出示</translation>
    </message>
</context>
<context>
    <name>PreflightNotice</name>
    <message>
        <source>At the end your reference is on the screen, with a code that takes it to your phone.</source>
        <translation>最后屏幕上会显示您的参考编号，并附有二维码，可存到您的手机。</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>我们正在核对之前的一笔付款。您可以在这里办完所有手续，稍后凭参考编号付款。</translation>
    </message>
    <message>
        <source>You can do everything here and pay later with your reference.</source>
        <translation>您可以在这里办完所有手续，稍后凭参考编号付款。</translation>
    </message>
    <message>
        <source>We cannot print a receipt just now</source>
        <translation>我们现在无法打印收据</translation>
    </message>
    <message>
        <source>We cannot take cards just now</source>
        <translation>我们现在无法接受银行卡付款</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Print a receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印一次</translation>
    </message>
    <message>
        <source>Print it large</source>
        <translation>大字打印</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可不填）</translation>
    </message>
    <message>
        <source>What it costs so far</source>
        <translation>目前费用</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>添加到清单</translation>
    </message>
    <message>
        <source>Keep this change</source>
        <translation>保存此更改</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>We have read it. Check the number below.</source>
        <translation>已读取。请核对下面的号码。</translation>
    </message>
    <message>
        <source>We could not read that. Turn it a little, or type the number.</source>
        <translation>无法读取。请稍微转动，或输入号码。</translation>
    </message>
    <message>
        <source>The scanner is not answering. Please type the number.</source>
        <translation>扫描器没有响应。请输入号码。</translation>
    </message>
    <message>
        <source>Hold the bars under the red light below this screen.</source>
        <translation>请将条形码放在屏幕下方的红光处。</translation>
    </message>
    <message>
        <source>That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.</source>
        <translation>这看起来是一张支付卡。我们不在此读取银行卡：稍后请在读卡器上付款。请扫描账单，或输入账单号码。</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>再扫描一次</translation>
    </message>
    <message>
        <source>Turn the scanner on</source>
        <translation>打开扫描器</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Or type the number</source>
        <translation>或输入号码</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Clear what you typed</source>
        <translation>清除已输入的内容</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>您需要什么？</translation>
    </message>
    <message>
        <source>For example: my bin was not emptied</source>
        <translation>例如：我的垃圾桶没有清空</translation>
    </message>
    <message>
        <source>People often look for</source>
        <translation>大家常找</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>电话或柜台办理</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them. Or ask a person: they will know.</source>
        <translation>请换用其他词或更少的词。或询问工作人员。</translation>
    </message>
    <message>
        <source>We found nothing for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>SendingScreen</name>
    <message>
        <source>We could not send this</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>Keeping your request safe</source>
        <translation>正在安全保存您的申请</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.</source>
        <translation>没有发送，也没有扣款。您的答案还在这里。请再试一次或询问工作人员。</translation>
    </message>
    <message>
        <source>This takes a second or two. Please do not leave yet.</source>
        <translation>这需要一两秒钟。请先不要离开。</translation>
    </message>
    <message>
        <source>Making your reference</source>
        <translation>正在生成您的编号</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>找工作人员</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>We cannot take anything in here just now. Please use another way, or ask a person.</source>
        <translation>我们现在无法在这里接收任何内容。请使用其他方式，或询问工作人员。</translation>
    </message>
    <message>
        <source>This needs the printer. It is not working now.</source>
        <translation>这里的打印机暂时无法使用，而此项服务需要打印机。</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>How to get this done</source>
        <translation>如何办理</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>现在开始</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Clear and sign again</source>
        <translation>清除并重新签名</translation>
    </message>
    <message>
        <source>Or type your full name instead</source>
        <translation>或改为输入您的全名</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>您的全名</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>A box to sign in with your finger</source>
        <translation>用手指签名的方框</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>Sorry, something went wrong</source>
        <translation>抱歉，这里出了问题</translation>
    </message>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>此屏幕将在 %n 秒后重新开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.</source>
        <translation>这不是您的错。您已发送的内容是安全的；正在输入的内容已清除。请到服务台询问。</translation>
    </message>
    <message>
        <source>Or call us</source>
        <translation>或致电我们</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>通过耳机</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Any touch or key pauses the speech.</source>
        <translation>触摸屏幕或按任意键即可暂停语音。</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>继续朗读</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>重新朗读此页</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Speed of the speech</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小声一点</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声一点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Chosen</source>
        <translation>已选择</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>Not here just now: see how else</source>
        <translation>现在不能在此办理：请看其他方式</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>电话或柜台办理</translation>
    </message>
    <message>
        <source>There is nothing here today. Ask a person, or search in your own words.</source>
        <translation>今天这里没有内容。请询问工作人员，或用您自己的话搜索。</translation>
    </message>
</context>
<context>
    <name>SuggestEntry</name>
    <message>
        <source>Nothing in the list begins like that. Check the spelling, or ask a person.</source>
        <translation>列表中没有这样开头的内容。请检查拼写，或询问工作人员。</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Open today until %1</source>
        <translation>今天营业到%1</translation>
    </message>
    <message>
        <source>Our staff are back on %1. You can use this screen now.</source>
        <translation>工作人员%1回来。您现在可以使用此屏幕。</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>When we are closed</source>
        <translation>我们关门时</translation>
    </message>
</context>
<context>
    <name>WhatItCosts</name>
    <message>
        <source>What it costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>To pay now</source>
        <translation>现在应付</translation>
    </message>
    <message>
        <source>To pay later</source>
        <translation>稍后支付</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
</TS>
