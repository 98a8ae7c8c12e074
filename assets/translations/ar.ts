<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_GB">
<context>
    <name>AddressByHand</name>
    <message>
        <source>House number or name, and street</source>
        <translation>رقم المنزل أو اسمه، والشارع</translation>
    </message>
    <message>
        <source>Second line (optional)</source>
        <translation>السطر الثاني (اختياري)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>الرمز البريدي</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Postcode</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Find address</source>
        <translation>البحث عن العنوان</translation>
    </message>
    <message>
        <source>We cannot look addresses up just now. Please type it by hand.</source>
        <translation>لا يمكننا البحث عن العناوين الآن. يُرجى كتابة العنوان يدويًا.</translation>
    </message>
    <message>
        <source>We found no address with that postcode. Check it, or type the address by hand.</source>
        <translation>لم نجد عنوانًا بهذا الرمز البريدي. تحقّق منه أو اكتب العنوان يدويًا.</translation>
    </message>
    <message>
        <source>Addresses at this postcode</source>
        <translation>العناوين في هذا الرمز البريدي</translation>
    </message>
    <message>
        <source>Look it up by postcode</source>
        <translation>البحث بالرمز البريدي</translation>
    </message>
    <message>
        <source>Type the address by hand</source>
        <translation>كتابة العنوان يدويًا</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Not provided</source>
        <translation>لم يُقدَّم</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>تغيير: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>المس الشاشة للبدء</translation>
    </message>
    <message>
        <source>Do your council business here</source>
        <translation>أنجز معاملاتك مع البلدية هنا</translation>
    </message>
    <message>
        <source>Pay, report, apply or check, in your own language. A&#xa0;person is one touch away.</source>
        <translation>ادفع أو أبلغ أو قدّم طلبًا أو تابع طلبك بلغتك. وبلمسة واحدة يأتي إليك موظف.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>We cannot print just now. At the end your reference is on the screen.</source>
        <translation>لا يمكننا الطباعة الآن. في النهاية يظهر رقمك المرجعي على الشاشة.</translation>
    </message>
    <message>
        <source>We cannot take cards just now. You can do the rest here and pay later.</source>
        <translation>لا يمكننا قبول البطاقات الآن. يمكنك إتمام الباقي هنا والدفع لاحقًا.</translation>
    </message>
    <message>
        <source>The line to the council is down. What you send is kept safe here and goes when it is back.</source>
        <translation>الاتصال بالبلدية مقطوع. ما ترسله محفوظ هنا بأمان ويُرسل عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>نتحقق من دفعة سابقة. يمكنك إنجاز كل شيء هنا والدفع لاحقًا برقمك المرجعي.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Always here</source>
        <translation>متاح دائمًا</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>نطلب المساعدة…</translation>
    </message>
    <message>
        <source>Help is asked for</source>
        <translation>طُلبت المساعدة</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>موظف في طريقه إليك</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>%1 في الطريق إليك</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>وصل موظف</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 هنا</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>اطلب موظفًا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Text and display</source>
        <translation>النص والعرض</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>غادر وأخفِ</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>راجع إجاباتك</translation>
    </message>
    <message>
        <source>Tick the box to say that your answers are true</source>
        <translation>ضع علامة في المربع لتأكيد صحة إجاباتك</translation>
    </message>
    <message>
        <source>Accept and pay %1</source>
        <translation>أوافق وأدفع %1</translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>أوافق وأرسل</translation>
    </message>
    <message>
        <source>Send, and print a slip to pay in cash</source>
        <translation>أرسلوا واطبعوا قسيمة للدفع نقدًا</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>نعم، أوافق</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed now</source>
        <translation>نحن مغلقون الآن</translation>
    </message>
    <message>
        <source>We open again on %1.</source>
        <translation>نفتح مجددًا %1.</translation>
    </message>
    <message>
        <source>In an emergency, day or night</source>
        <translation>في الطوارئ، ليلًا أو نهارًا</translation>
    </message>
    <message>
        <source>By phone, when we are open</source>
        <translation>بالهاتف، في أوقات العمل</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>على الإنترنت</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس الشاشة للبدء</translation>
    </message>
</context>
<context>
    <name>ConfirmationNotices</name>
    <message>
        <source>Your receipt is printing. It comes out below this screen.</source>
        <translation>يُطبع إيصالك الآن. سيخرج من أسفل هذه الشاشة.</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from below this screen.</source>
        <translation>طُبع إيصالك. خذه من أسفل هذه الشاشة.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.</source>
        <translation>نفد ورق الطابعة. سيُطبع إيصالك تلقائيًا بعد أن يضع الموظفون لفافة جديدة. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.</source>
        <translation>غطاء الطابعة مفتوح. سيُطبع إيصالك تلقائيًا عند إغلاقه. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.</source>
        <translation>لم نتمكن من طباعة إيصالك. طلبك محفوظ. اكتب الرقم المرجعي أو احفظه في هاتفك.</translation>
    </message>
    <message>
        <source>We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.</source>
        <translation>لا نعلم هل طُبع إيصالك كاملًا. طلبك محفوظ. يمكنك طباعة نسخة.</translation>
    </message>
    <message>
        <source>The line to the council is down just now. Your request is kept safe here and goes by itself.</source>
        <translation>الاتصال بالبلدية مقطوع الآن. طلبك محفوظ هنا بأمان ويُرسل تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>ConfirmationScreen</name>
    <message>
        <source>We have your request</source>
        <translation>وصلنا طلبك</translation>
    </message>
    <message>
        <source>Please wait here for a person</source>
        <translation>يُرجى انتظار موظف هنا</translation>
    </message>
    <message>
        <source>We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.</source>
        <translation>لا نعلم بعد هل خُصم المبلغ من بطاقتك. يُرجى عدم الدفع مرة أخرى: سيتحقق الموظفون معك.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>رقمك المرجعي</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>دُفع بالبطاقة: %1</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>المتبقي للدفع: %1</translation>
    </message>
    <message>
        <source>A code to scan with your phone, to follow your request</source>
        <translation>رمز تمسحه بهاتفك لمتابعة طلبك</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>ماذا يحدث بعد ذلك</translation>
    </message>
    <message>
        <source>If you have a question</source>
        <translation>إذا كان لديك سؤال</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Text and display</source>
        <translation>النص والعرض</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>فاتح على أسود</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>ناعم</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>الشاشة كاملة</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>إنزال الأزرار</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>مدى الوصول</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>الصفحات تنزلق</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>لا شيء يتحرك</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>EndPageScreen</name>
    <message>
        <source>We have called a person to come to you. Please stay near this screen.</source>
        <translation>استدعينا موظفًا ليأتي إليك. يُرجى البقاء قرب هذه الشاشة.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>من يمكنه المساعدة</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>العودة إلى البداية</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>توجد مشكلة</translation>
    </message>
</context>
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>How was it?</source>
        <translation>كيف كانت تجربتك؟</translation>
    </message>
    <message>
        <source>Two short questions. Nobody knows it was you.</source>
        <translation>سؤالان قصيران. لن يعرف أحد أنك أنت من أجاب.</translation>
    </message>
    <message>
        <source>How was it handled?</source>
        <translation>كيف كانت المعاملة؟</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>سيئة جدًا</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>سيئة</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>جيدة جدًا</translation>
    </message>
    <message>
        <source>Was it what you wanted?</source>
        <translation>هل حصلت على ما أردت؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>جزئيًا</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>لا أعرف بعد</translation>
    </message>
    <message>
        <source>Send and finish</source>
        <translation>إرسال وإنهاء</translation>
    </message>
    <message>
        <source>Finish without answering</source>
        <translation>إنهاء دون إجابة</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (اختياري)</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Photo %1</source>
        <translation>صورة %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>مستند %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>We have cleared this screen</source>
        <translation>مسحنا هذه الشاشة</translation>
    </message>
    <message>
        <source>Thank you. Goodbye</source>
        <translation>شكرًا لك. مع السلامة</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>تُغلق هذه الصفحة خلال %n ثانية.</numerusform>
            <numerusform>تُغلق هذه الصفحة خلال ثانية واحدة.</numerusform>
            <numerusform>تُغلق هذه الصفحة خلال ثانيتين.</numerusform>
            <numerusform>تُغلق هذه الصفحة خلال %n ثوانٍ.</numerusform>
            <numerusform>تُغلق هذه الصفحة خلال %n ثانية.</numerusform>
            <numerusform>تُغلق هذه الصفحة خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. What you had already sent stays sent.</source>
        <translation>لم يلمسها أحد منذ مدة. ما سبق أن أرسلته يبقى مُرسلًا.</translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. Nothing was sent.</source>
        <translation>لم يلمسها أحد منذ مدة. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Please take your receipt and your card.</source>
        <translation>يُرجى أخذ إيصالك وبطاقتك.</translation>
    </message>
    <message>
        <source>Please take your receipt.</source>
        <translation>يُرجى أخذ إيصالك.</translation>
    </message>
    <message>
        <source>Please take your card.</source>
        <translation>يُرجى أخذ بطاقتك.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>السؤال %1 من %2</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>لغات أخرى</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.</source>
        <translation>يعرفون أنك عند هذه الشاشة. يمكنك المتابعة أثناء الانتظار، ولم يُعرض ما كتبته على أحد.</translation>
    </message>
    <message>
        <source>Please stay near this screen. You can go on while you wait.</source>
        <translation>يُرجى البقاء قرب هذه الشاشة. يمكنك المتابعة أثناء الانتظار.</translation>
    </message>
    <message>
        <source>You decide what you show them.</source>
        <translation>أنت تقرر ما تعرضه عليهم.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.</source>
        <translation>لا يمكننا الوصول إلى موظفينا من هذه الشاشة الآن. يُرجى التوجه إلى المكتب، وقد أُضيء المصباح فوق هذه الشاشة.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk.</source>
        <translation>لا يمكننا الوصول إلى موظفينا من هذه الشاشة الآن. يُرجى التوجه إلى المكتب.</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>يستغرق هذا ثانية أو ثانيتين.</translation>
    </message>
    <message>
        <source>Staff have been asked to come</source>
        <translation>طُلب من الموظفين الحضور</translation>
    </message>
    <message>
        <source>%1 is coming to help you</source>
        <translation>%1 في الطريق لمساعدتك</translation>
    </message>
    <message>
        <source>Somebody is coming to help you</source>
        <translation>موظف في الطريق لمساعدتك</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 هنا</translation>
    </message>
    <message>
        <source>Somebody is here for you</source>
        <translation>وصل موظف من أجلك</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>يُرجى التوجه إلى المكتب</translation>
    </message>
    <message>
        <source>We are asking a person to come</source>
        <translation>نطلب حضور موظف</translation>
    </message>
    <message>
        <source>Go on while I wait</source>
        <translation>المتابعة أثناء الانتظار</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>المتابعة معًا</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>I do not need help now</source>
        <translation>لا أحتاج إلى مساعدة الآن</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>لم يلمس أحد هذه الشاشة منذ مدة. سنمسحها خلال %n ثانية كي لا يرى أحد ما كتبته.</numerusform>
            <numerusform>لم يلمس أحد هذه الشاشة منذ مدة. سنمسحها خلال ثانية واحدة كي لا يرى أحد ما كتبته.</numerusform>
            <numerusform>لم يلمس أحد هذه الشاشة منذ مدة. سنمسحها خلال ثانيتين كي لا يرى أحد ما كتبته.</numerusform>
            <numerusform>لم يلمس أحد هذه الشاشة منذ مدة. سنمسحها خلال %n ثوانٍ كي لا يرى أحد ما كتبته.</numerusform>
            <numerusform>لم يلمس أحد هذه الشاشة منذ مدة. سنمسحها خلال %n ثانية كي لا يرى أحد ما كتبته.</numerusform>
            <numerusform>لم يلمس أحد هذه الشاشة منذ مدة. سنمسحها خلال %n ثانية كي لا يرى أحد ما كتبته.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>غادر وأخفِ</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Touch to start</source>
        <translation>المس الشاشة للبدء</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Change %1</source>
        <translation>تغيير %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
    <message>
        <source>You can change it later, on any page, under Text and display.</source>
        <translation>يمكنك تغييرها لاحقًا في أي صفحة من «النص والعرض».</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Everything you have typed is wiped at once. What you have already sent stays sent.</source>
        <translation>يُمحى كل ما كتبته فورًا. ما سبق أن أرسلته يبقى مُرسلًا.</translation>
    </message>
    <message>
        <source>Leave and hide everything?</source>
        <translation>هل تريد المغادرة وإخفاء كل شيء؟</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>غادر وأخفِ</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Nothing is on your list yet.</source>
        <translation>لا يوجد شيء في قائمتك بعد.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة آخر</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>إضافة واحد</translation>
    </message>
    <message>
        <source>Your list is full.</source>
        <translation>قائمتك مكتملة.</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n حرف زائد</numerusform>
            <numerusform>حرف واحد زائد</numerusform>
            <numerusform>حرفان زائدان</numerusform>
            <numerusform>%n أحرف زائدة</numerusform>
            <numerusform>%n حرفًا زائدًا</numerusform>
            <numerusform>%n حرف زائد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>لم يبقَ لك أي حرف</numerusform>
            <numerusform>بقي لك حرف واحد</numerusform>
            <numerusform>بقي لك حرفان</numerusform>
            <numerusform>بقي لك %n أحرف</numerusform>
            <numerusform>بقي لك %n حرفًا</numerusform>
            <numerusform>بقي لك %n حرف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>What do you need today?</source>
        <translation>ماذا تحتاج اليوم؟</translation>
    </message>
    <message>
        <source>Type what you need, in your own words</source>
        <translation>اكتب ما تحتاجه بكلماتك</translation>
    </message>
</context>
<context>
    <name>MoreBar</name>
    <message>
        <source>Back up this page</source>
        <translation>العودة إلى أعلى الصفحة</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>More below on this page</source>
        <translation>المزيد أسفل هذه الصفحة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>الأخبار</translation>
    </message>
    <message>
        <source>All the news</source>
        <translation>كل الأخبار</translation>
    </message>
</context>
<context>
    <name>NewsScreen</name>
    <message>
        <source>News</source>
        <translation>الأخبار</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Use the 24-hour clock: half past two in the afternoon is 14 30.</source>
        <translation>استخدم نظام 24 ساعة: الثانية والنصف بعد الظهر هي 14 30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>الدقيقة</translation>
    </message>
</context>
<context>
    <name>PaymentScreen</name>
    <message>
        <source>A part is paid: %1</source>
        <translation>دُفع جزء: %1</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>جارٍ إيقاف الدفع</translation>
    </message>
    <message>
        <source>Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.</source>
        <translation>وافق بنككم على جزء فقط. ادفعوا الباقي بهذه البطاقة أو بأخرى، أو ادفعوه لاحقًا، أو استردوا مالكم.</translation>
    </message>
    <message>
        <source>This can take a few seconds. Then we tell you whether anything was taken.</source>
        <translation>قد يستغرق هذا بضع ثوانٍ. ثم نخبرك هل خُصم أي مبلغ.</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or put it in</source>
        <translation>قرّب بطاقتك من القارئ أو أدخلها فيه</translation>
    </message>
    <message>
        <source>Enter your PIN on the reader</source>
        <translation>أدخل رقمك السري على القارئ</translation>
    </message>
    <message>
        <source>That PIN was not right. Enter it again</source>
        <translation>الرقم السري غير صحيح. أدخله مرة أخرى</translation>
    </message>
    <message>
        <source>Asking your bank</source>
        <translation>نسأل مصرفك</translation>
    </message>
    <message>
        <source>Take your card out</source>
        <translation>أخرج بطاقتك</translation>
    </message>
    <message>
        <source>Your bank has said no to this payment</source>
        <translation>رفض مصرفك هذه الدفعة</translation>
    </message>
    <message>
        <source>Taking the payment back</source>
        <translation>نُرجع الدفعة</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>يُرجى الانتظار لحظة</translation>
    </message>
    <message>
        <source>Getting the card reader ready</source>
        <translation>نجهّز قارئ البطاقات</translation>
    </message>
    <message>
        <source>The card reader is below this screen.</source>
        <translation>قارئ البطاقات أسفل هذه الشاشة.</translation>
    </message>
    <message>
        <source>Cover the keys with your hand. Nobody else needs to see it.</source>
        <translation>غطِّ المفاتيح بيدك. لا داعي لأن يراه أحد.</translation>
    </message>
    <message>
        <source>This takes up to 30 seconds. Leave your card where it is.</source>
        <translation>يستغرق هذا حتى 30 ثانية. اترك بطاقتك في مكانها.</translation>
    </message>
    <message>
        <source>Then we go on by ourselves.</source>
        <translation>ثم نتابع تلقائيًا.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>يستغرق هذا بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>رُفضت بطاقتك</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>أوقفتَ الدفع</translation>
    </message>
    <message>
        <source>The card reader waited too long</source>
        <translation>انتظر قارئ البطاقات طويلًا</translation>
    </message>
    <message>
        <source>We could not take the payment</source>
        <translation>لم نتمكن من أخذ الدفعة</translation>
    </message>
    <message>
        <source>Nothing was taken. Your bank does not tell us why. You can try again or use another card.</source>
        <translation>لم يُخصم شيء. لا يخبرنا مصرفك بالسبب. يمكنك المحاولة مرة أخرى أو استخدام بطاقة أخرى.</translation>
    </message>
    <message>
        <source>Nothing was taken. Your request is safe.</source>
        <translation>لم يُخصم شيء. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.</source>
        <translation>لم يُخصم شيء. لا يستطيع قارئ البطاقات الوصول إلى المصرف الآن. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader is not answering just now. Your request is safe.</source>
        <translation>لم يُخصم شيء. قارئ البطاقات لا يستجيب الآن. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>المبلغ المطلوب</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>المتبقي للدفع</translation>
    </message>
    <message>
        <source>Waiting for the card reader to stop</source>
        <translation>ننتظر توقف قارئ البطاقات</translation>
    </message>
    <message>
        <source>Waiting for the card reader</source>
        <translation>ننتظر قارئ البطاقات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Pay the rest: %1</source>
        <translation>ادفعوا الباقي: %1</translation>
    </message>
    <message>
        <source>Print a slip to pay in cash</source>
        <translation>اطبعوا قسيمة للدفع نقدًا</translation>
    </message>
    <message>
        <source>Pay the rest later</source>
        <translation>ادفعوا الباقي لاحقًا</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>ادفع لاحقًا</translation>
    </message>
    <message>
        <source>Give my money back</source>
        <translation>أعيدوا مالي</translation>
    </message>
    <message>
        <source>Stop the payment</source>
        <translation>إيقاف الدفع</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>A code to scan with your phone</source>
        <translation>رمز تمسحه بهاتفك</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and open the link.</source>
        <translation>وجّه كاميرا هاتفك نحو الرمز وافتح الرابط.</translation>
    </message>
    <message>
        <source>Take the photo there, or choose one, and send it.</source>
        <translation>التقط الصورة هناك أو اختر صورة، ثم أرسلها.</translation>
    </message>
    <message>
        <source>Take a photo there, or choose a file, and send it.</source>
        <translation>التقط صورة هناك أو اختر ملفًا، ثم أرسله.</translation>
    </message>
    <message>
        <source>It shows here by itself.</source>
        <translation>ستظهر هنا من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Your phone is ready. Send it from there.</source>
        <translation>هاتفك جاهز. أرسلها من هناك.</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>ننتظر هاتفك</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>احصل على رمز جديد</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة آخر</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>استخدام هاتفي</translation>
    </message>
    <message>
        <source>Use my phone after all</source>
        <translation>استخدم هاتفي بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. You can go on without one.</source>
        <translation>لا يمكن استلام الصور من الهواتف حاليًا. يمكنك المتابعة من دونها.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. You can go on without one.</source>
        <translation>لا يمكن استلام الصور والملفات من الهواتف حاليًا. يمكنك المتابعة من دونها.</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>لا يمكن استلام الصور من الهواتف حاليًا. اعرضها على المنضدة بدلًا من ذلك، وسيساعدك الموظفون.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>لا يمكن استلام الصور والملفات من الهواتف حاليًا. اعرضها على المنضدة بدلًا من ذلك، وسيساعدك الموظفون.</translation>
    </message>
    <message>
        <source>Photos received: %1</source>
        <translation>الصور المستلمة: %1</translation>
    </message>
    <message>
        <source>Photos and files received: %1</source>
        <translation>الصور والملفات المستلمة: %1</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>جارٍ إعداد رمز لهاتفك</translation>
    </message>
    <message>
        <source>The code has ended, and nothing has come by it.</source>
        <translation>انتهت صلاحية الرمز ولم يصل شيء.</translation>
    </message>
    <message>
        <source>You will show it at the counter. You can go on now.</source>
        <translation>ستعرضها على المنضدة. يمكنك المتابعة الآن.</translation>
    </message>
    <message>
        <source>Show it at the counter instead</source>
        <translation>اعرضها على المنضدة بدلًا من ذلك</translation>
    </message>
</context>
<context>
    <name>PreflightNotice</name>
    <message>
        <source>At the end your reference is on the screen, with a code that takes it to your phone.</source>
        <translation>في النهاية يظهر رقمك المرجعي على الشاشة، مع رمز ينقله إلى هاتفك.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>نتحقق من دفعة سابقة. يمكنك إنجاز كل شيء هنا والدفع لاحقًا برقمك المرجعي.</translation>
    </message>
    <message>
        <source>You can do everything here and pay later with your reference.</source>
        <translation>يمكنك إنجاز كل شيء هنا والدفع لاحقًا برقمك المرجعي.</translation>
    </message>
    <message>
        <source>We cannot print a receipt just now</source>
        <translation>لا يمكننا طباعة إيصال الآن</translation>
    </message>
    <message>
        <source>We cannot take cards just now</source>
        <translation>لا يمكننا قبول البطاقات الآن</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Print a receipt</source>
        <translation>طباعة إيصال</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Print it large</source>
        <translation>طباعة بخط كبير</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (اختياري)</translation>
    </message>
    <message>
        <source>What it costs so far</source>
        <translation>التكلفة حتى الآن</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>إضافة إلى القائمة</translation>
    </message>
    <message>
        <source>Keep this change</source>
        <translation>حفظ هذا التغيير</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>We have read it. Check the number below.</source>
        <translation>قرأناه. تحقّق من الرقم أدناه.</translation>
    </message>
    <message>
        <source>We could not read that. Turn it a little, or type the number.</source>
        <translation>لم نتمكن من قراءته. أدِره قليلًا أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>The scanner is not answering. Please type the number.</source>
        <translation>الماسح لا يستجيب. يُرجى كتابة الرقم.</translation>
    </message>
    <message>
        <source>Hold the bars under the red light below this screen.</source>
        <translation>ضع الخطوط تحت الضوء الأحمر أسفل هذه الشاشة.</translation>
    </message>
    <message>
        <source>That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.</source>
        <translation>تبدو هذه بطاقة دفع. لا نقرأ البطاقات هنا: ستدفعون لاحقًا عند قارئ البطاقات. امسحوا الفاتورة أو اكتبوا رقمها.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>المسح مرة أخرى</translation>
    </message>
    <message>
        <source>Turn the scanner on</source>
        <translation>تشغيل الماسح</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Or type the number</source>
        <translation>أو اكتب الرقم</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Clear what you typed</source>
        <translation>مسح ما كتبته</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>ماذا تحتاج؟</translation>
    </message>
    <message>
        <source>For example: my bin was not emptied</source>
        <translation>مثلًا: لم تُفرَّغ حاويتي</translation>
    </message>
    <message>
        <source>People often look for</source>
        <translation>ما يبحث عنه الناس كثيرًا</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>بالهاتف أو عند المكتب</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them. Or ask a person: they will know.</source>
        <translation>جرّب كلمات أخرى أو أقل. أو اسأل موظفًا: سيعرف.</translation>
    </message>
    <message>
        <source>We found nothing for “%1”</source>
        <translation>لم نجد شيئًا عن «%1»</translation>
    </message>
</context>
<context>
    <name>SendingScreen</name>
    <message>
        <source>We could not send this</source>
        <translation>لم نتمكن من إرسال هذا</translation>
    </message>
    <message>
        <source>Keeping your request safe</source>
        <translation>نحفظ طلبك بأمان</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.</source>
        <translation>لم يُرسل شيء ولم يُخصم شيء. إجاباتك ما زالت هنا. يُرجى المحاولة مرة أخرى أو سؤال موظف.</translation>
    </message>
    <message>
        <source>This takes a second or two. Please do not leave yet.</source>
        <translation>يستغرق هذا ثانية أو ثانيتين. يُرجى عدم المغادرة بعد.</translation>
    </message>
    <message>
        <source>Making your reference</source>
        <translation>نُنشئ رقمك المرجعي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>اطلب موظفًا</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>We cannot take anything in here just now. Please use another way, or ask a person.</source>
        <translation>لا يمكننا استلام أي شيء هنا الآن. يُرجى استخدام طريقة أخرى أو سؤال موظف.</translation>
    </message>
    <message>
        <source>This needs the printer. It is not working now.</source>
        <translation>الطابعة هنا لا تعمل الآن، وهذه الخدمة تحتاج إليها.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>طرق أخرى</translation>
    </message>
    <message>
        <source>How to get this done</source>
        <translation>كيف تُنجز هذا</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>ابدأ الآن</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Clear and sign again</source>
        <translation>امسح ووقّع مرة أخرى</translation>
    </message>
    <message>
        <source>Or type your full name instead</source>
        <translation>أو اكتب اسمك الكامل بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>اسمك الكامل</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>A box to sign in with your finger</source>
        <translation>مربع للتوقيع بإصبعك</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>Sorry, something went wrong</source>
        <translation>عذرًا، حدث خطأ هنا</translation>
    </message>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>تبدأ هذه الشاشة من جديد خلال %n ثانية.</numerusform>
            <numerusform>تبدأ هذه الشاشة من جديد خلال ثانية واحدة.</numerusform>
            <numerusform>تبدأ هذه الشاشة من جديد خلال ثانيتين.</numerusform>
            <numerusform>تبدأ هذه الشاشة من جديد خلال %n ثوانٍ.</numerusform>
            <numerusform>تبدأ هذه الشاشة من جديد خلال %n ثانية.</numerusform>
            <numerusform>تبدأ هذه الشاشة من جديد خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.</source>
        <translation>لم يكن خطأك. ما سبق أن أرسلته محفوظ، وما كنت تكتبه مُحي. يُرجى سؤال موظف عند المكتب.</translation>
    </message>
    <message>
        <source>Or call us</source>
        <translation>أو اتصل بنا</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>في السماعة</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Any touch or key pauses the speech.</source>
        <translation>أي لمسة أو ضغطة مفتاح توقف الصوت مؤقتًا.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>قراءة الصفحة مرة أخرى</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Speed of the speech</source>
        <translation>سرعة الصوت</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Chosen</source>
        <translation>مُختار</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>Not here just now: see how else</source>
        <translation>غير متاح هنا الآن: انظر الطرق الأخرى</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>بالهاتف أو عند المكتب</translation>
    </message>
    <message>
        <source>There is nothing here today. Ask a person, or search in your own words.</source>
        <translation>لا يوجد شيء هنا اليوم. اسأل موظفًا أو ابحث بكلماتك.</translation>
    </message>
</context>
<context>
    <name>SuggestEntry</name>
    <message>
        <source>Nothing in the list begins like that. Check the spelling, or ask a person.</source>
        <translation>لا شيء في القائمة يبدأ هكذا. تحقّق من الكتابة أو اسأل موظفًا.</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Open today until %1</source>
        <translation>مفتوح اليوم حتى %1</translation>
    </message>
    <message>
        <source>Our staff are back on %1. You can use this screen now.</source>
        <translation>يعود موظفونا %1. يمكنك استخدام هذه الشاشة الآن.</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>By phone</source>
        <translation>بالهاتف</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>عند المكتب</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>على الإنترنت</translation>
    </message>
    <message>
        <source>When we are closed</source>
        <translation>عندما نكون مغلقين</translation>
    </message>
</context>
<context>
    <name>WhatItCosts</name>
    <message>
        <source>What it costs</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>To pay now</source>
        <translation>المبلغ المطلوب الآن</translation>
    </message>
    <message>
        <source>To pay later</source>
        <translation>للدفع لاحقًا</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
</context>
</TS>
