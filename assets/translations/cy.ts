<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>AddressByHand</name>
    <message>
        <source>House number or name, and street</source>
        <translation>Rhif neu enw&apos;r tŷ, a&apos;r stryd</translation>
    </message>
    <message>
        <source>Second line (optional)</source>
        <translation>Ail linell (dewisol)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Tref</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Cod post</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Postcode</source>
        <translation>Cod post</translation>
    </message>
    <message>
        <source>Find address</source>
        <translation>Chwilio am y cyfeiriad</translation>
    </message>
    <message>
        <source>We cannot look addresses up just now. Please type it by hand.</source>
        <translation>Ni allwn chwilio am gyfeiriadau ar hyn o bryd. Teipiwch y cyfeiriad â llaw.</translation>
    </message>
    <message>
        <source>We found no address with that postcode. Check it, or type the address by hand.</source>
        <translation>Ni chawsom gyfeiriad â&apos;r cod post hwnnw. Gwiriwch ef, neu teipiwch y cyfeiriad â llaw.</translation>
    </message>
    <message>
        <source>Addresses at this postcode</source>
        <translation>Cyfeiriadau yn y cod post hwn</translation>
    </message>
    <message>
        <source>Look it up by postcode</source>
        <translation>Chwilio yn ôl cod post</translation>
    </message>
    <message>
        <source>Type the address by hand</source>
        <translation>Teipio&apos;r cyfeiriad â llaw</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Not provided</source>
        <translation>Heb ei roi</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Newid: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Cyffyrddwch i ddechrau</translation>
    </message>
    <message>
        <source>Do your council business here</source>
        <translation>Gwnewch eich busnes â&apos;r cyngor yma</translation>
    </message>
    <message>
        <source>Pay, report, apply or check, in your own language. A&#xa0;person is one touch away.</source>
        <translation>Talu, rhoi gwybod, gwneud cais neu wirio, yn eich iaith eich hun. Mae person un cyffyrddiad i ffwrdd.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>We cannot print just now. At the end your reference is on the screen.</source>
        <translation>Ni allwn argraffu ar hyn o bryd. Ar y diwedd bydd eich cyfeirnod ar y sgrin.</translation>
    </message>
    <message>
        <source>We cannot take cards just now. You can do the rest here and pay later.</source>
        <translation>Ni allwn gymryd cardiau ar hyn o bryd. Gallwch wneud y gweddill yma a thalu wedyn.</translation>
    </message>
    <message>
        <source>The line to the council is down. What you send is kept safe here and goes when it is back.</source>
        <translation>Mae&apos;r llinell i&apos;r cyngor i lawr. Caiff yr hyn a anfonwch ei gadw&apos;n ddiogel yma nes iddi ddod yn ôl.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Rydym yn gwirio taliad cynharach. Gallwch wneud popeth yma a thalu wedyn gyda&apos;ch cyfeirnod.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Always here</source>
        <translation>Yma bob amser</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Yn gofyn…</translation>
    </message>
    <message>
        <source>Help is asked for</source>
        <translation>Wedi gofyn am help</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Mae rhywun yn dod</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>Mae %1 yn dod</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>Mae rhywun yma</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>Mae %1 yma</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Gofyn i berson</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Text and display</source>
        <translation>Testun a sgrin</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Gadael a chuddio</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>Gwiriwch eich atebion</translation>
    </message>
    <message>
        <source>Tick the box to say that your answers are true</source>
        <translation>Ticiwch y blwch i ddweud bod eich atebion yn wir</translation>
    </message>
    <message>
        <source>Accept and pay %1</source>
        <translation>Derbyn a thalu %1</translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>Derbyn ac anfon</translation>
    </message>
    <message>
        <source>Send, and print a slip to pay in cash</source>
        <translation>Anfon, ac argraffu slip i dalu ag arian parod</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Ie, rwy&apos;n cytuno</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed now</source>
        <translation>Rydym ar gau nawr</translation>
    </message>
    <message>
        <source>We open again on %1.</source>
        <translation>Byddwn ar agor eto %1.</translation>
    </message>
    <message>
        <source>In an emergency, day or night</source>
        <translation>Mewn argyfwng, ddydd neu nos</translation>
    </message>
    <message>
        <source>By phone, when we are open</source>
        <translation>Ar y ffôn, pan fyddwn ar agor</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Ar y we</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Cyffyrddwch i ddechrau</translation>
    </message>
</context>
<context>
    <name>ConfirmationNotices</name>
    <message>
        <source>Your receipt is printing. It comes out below this screen.</source>
        <translation>Mae eich derbynneb yn argraffu. Daw allan o dan y sgrin hon.</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from below this screen.</source>
        <translation>Mae eich derbynneb wedi&apos;i hargraffu. Cymerwch hi o dan y sgrin hon.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.</source>
        <translation>Nid oes papur yn yr argraffydd. Bydd eich derbynneb yn argraffu ar ei phen ei hun pan fydd y staff wedi rhoi rholyn newydd. Mae eich cais yn ddiogel.</translation>
    </message>
    <message>
        <source>The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.</source>
        <translation>Mae clawr yr argraffydd ar agor. Bydd eich derbynneb yn argraffu ar ei phen ei hun pan gaiff ei gau. Mae eich cais yn ddiogel.</translation>
    </message>
    <message>
        <source>We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.</source>
        <translation>Ni allem argraffu eich derbynneb. Mae eich cais yn ddiogel. Ysgrifennwch y cyfeirnod, neu cadwch ef ar eich ffôn.</translation>
    </message>
    <message>
        <source>We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.</source>
        <translation>Ni wyddom a gafodd eich derbynneb gyfan ei hargraffu. Mae eich cais yn ddiogel. Gallwch argraffu copi.</translation>
    </message>
    <message>
        <source>The line to the council is down just now. Your request is kept safe here and goes by itself.</source>
        <translation>Mae&apos;r llinell i&apos;r cyngor i lawr ar hyn o bryd. Caiff eich cais ei gadw&apos;n ddiogel yma a&apos;i anfon ar ei ben ei hun.</translation>
    </message>
</context>
<context>
    <name>ConfirmationScreen</name>
    <message>
        <source>We have your request</source>
        <translation>Mae eich cais gennym</translation>
    </message>
    <message>
        <source>Please wait here for a person</source>
        <translation>Arhoswch yma am berson</translation>
    </message>
    <message>
        <source>We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.</source>
        <translation>Ni wyddom eto a godwyd tâl ar eich cerdyn. Peidiwch â thalu eto: bydd y staff yn cael gwybod gyda chi.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Eich cyfeirnod</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>Talwyd â cherdyn: %1</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>Yn dal i&apos;w dalu: %1</translation>
    </message>
    <message>
        <source>A code to scan with your phone, to follow your request</source>
        <translation>Cod i&apos;w sganio â&apos;ch ffôn, i ddilyn eich cais</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>If you have a question</source>
        <translation>Os oes gennych gwestiwn</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Text and display</source>
        <translation>Testun a sgrin</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Bach</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Arferol</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Mawr</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Mwyaf</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>Golau ar ddu</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Meddal</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Cyferbyniad</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Y sgrin gyfan</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>Symud y botymau i lawr</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Cyrraedd</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>Tudalennau&apos;n llithro</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Dim byd yn symud</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Symudiad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
</context>
<context>
    <name>EndPageScreen</name>
    <message>
        <source>We have called a person to come to you. Please stay near this screen.</source>
        <translation>Rydym wedi galw ar berson i ddod atoch. Arhoswch ger y sgrin hon.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Pwy all helpu</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>Mynd i&apos;r dechrau</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Mae problem</translation>
    </message>
</context>
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>How was it?</source>
        <translation>Sut oedd hi?</translation>
    </message>
    <message>
        <source>Two short questions. Nobody knows it was you.</source>
        <translation>Dau gwestiwn byr. Ni fydd neb yn gwybod mai chi oedd e.</translation>
    </message>
    <message>
        <source>How was it handled?</source>
        <translation>Sut cafodd ei drin?</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Gwael iawn</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Gwael</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Gweddol</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>Da iawn</translation>
    </message>
    <message>
        <source>Was it what you wanted?</source>
        <translation>Ai dyna oedd arnoch ei eisiau?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Yn rhannol</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Ni wn i eto</translation>
    </message>
    <message>
        <source>Send and finish</source>
        <translation>Anfon a gorffen</translation>
    </message>
    <message>
        <source>Finish without answering</source>
        <translation>Gorffen heb ateb</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (dewisol)</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Photo %1</source>
        <translation>Llun %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dogfen %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Dileu %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Dileu</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>We have cleared this screen</source>
        <translation>Rydym wedi clirio&apos;r sgrin hon</translation>
    </message>
    <message>
        <source>Thank you. Goodbye</source>
        <translation>Diolch. Hwyl fawr</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>Bydd y dudalen hon yn cau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y dudalen hon yn cau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y dudalen hon yn cau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y dudalen hon yn cau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y dudalen hon yn cau mewn %n eiliad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. What you had already sent stays sent.</source>
        <translation>Nid oedd neb wedi&apos;i chyffwrdd ers tro. Mae&apos;r hyn yr oeddech wedi&apos;i anfon yn dal wedi&apos;i anfon.</translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. Nothing was sent.</source>
        <translation>Nid oedd neb wedi&apos;i chyffwrdd ers tro. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>Please take your receipt and your card.</source>
        <translation>Cofiwch gymryd eich derbynneb a&apos;ch cerdyn.</translation>
    </message>
    <message>
        <source>Please take your receipt.</source>
        <translation>Cofiwch gymryd eich derbynneb.</translation>
    </message>
    <message>
        <source>Please take your card.</source>
        <translation>Cofiwch gymryd eich cerdyn.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Dechrau eto</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Cwestiwn %1 o %2</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>Mwy o ieithoedd</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ieithoedd</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.</source>
        <translation>Maen nhw&apos;n gwybod eich bod wrth y sgrin hon. Gallwch barhau wrth aros, ac nid yw&apos;r hyn a deipioch wedi&apos;i ddangos i neb.</translation>
    </message>
    <message>
        <source>Please stay near this screen. You can go on while you wait.</source>
        <translation>Arhoswch ger y sgrin hon. Gallwch barhau wrth aros.</translation>
    </message>
    <message>
        <source>You decide what you show them.</source>
        <translation>Chi sy&apos;n penderfynu beth i&apos;w ddangos iddynt.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.</source>
        <translation>Ni allwn gyrraedd ein staff o&apos;r sgrin hon ar hyn o bryd. Ewch at y ddesg; mae&apos;r lamp uwchben y sgrin hon wedi&apos;i goleuo.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk.</source>
        <translation>Ni allwn gyrraedd ein staff o&apos;r sgrin hon ar hyn o bryd. Ewch at y ddesg.</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>Mae hyn yn cymryd eiliad neu ddwy.</translation>
    </message>
    <message>
        <source>Staff have been asked to come</source>
        <translation>Gofynnwyd i&apos;r staff ddod</translation>
    </message>
    <message>
        <source>%1 is coming to help you</source>
        <translation>Mae %1 yn dod i&apos;ch helpu</translation>
    </message>
    <message>
        <source>Somebody is coming to help you</source>
        <translation>Mae rhywun yn dod i&apos;ch helpu</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>Mae %1 yma</translation>
    </message>
    <message>
        <source>Somebody is here for you</source>
        <translation>Mae rhywun yma i chi</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>Ewch at y ddesg</translation>
    </message>
    <message>
        <source>We are asking a person to come</source>
        <translation>Rydym yn gofyn i berson ddod</translation>
    </message>
    <message>
        <source>Go on while I wait</source>
        <translation>Parhau wrth aros</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>Mynd ymlaen gyda’n gilydd</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>I do not need help now</source>
        <translation>Nid oes angen help arnaf nawr</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>Nid oes neb wedi cyffwrdd â&apos;r sgrin hon ers tro. Mewn %n eiliad byddwn yn ei chlirio, fel na all neb arall weld yr hyn a deipioch.</numerusform>
            <numerusform>Nid oes neb wedi cyffwrdd â&apos;r sgrin hon ers tro. Mewn %n eiliad byddwn yn ei chlirio, fel na all neb arall weld yr hyn a deipioch.</numerusform>
            <numerusform>Nid oes neb wedi cyffwrdd â&apos;r sgrin hon ers tro. Mewn %n eiliad byddwn yn ei chlirio, fel na all neb arall weld yr hyn a deipioch.</numerusform>
            <numerusform>Nid oes neb wedi cyffwrdd â&apos;r sgrin hon ers tro. Mewn %n eiliad byddwn yn ei chlirio, fel na all neb arall weld yr hyn a deipioch.</numerusform>
            <numerusform>Nid oes neb wedi cyffwrdd â&apos;r sgrin hon ers tro. Mewn %n eiliad byddwn yn ei chlirio, fel na all neb arall weld yr hyn a deipioch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Ydych chi yno o hyd?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Rwy&apos;n dal yma</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Gadael a chuddio</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Touch to start</source>
        <translation>Cyffyrddwch i ddechrau</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Change %1</source>
        <translation>Newid %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Dileu %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Dileu</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>Dewiswch eich iaith</translation>
    </message>
    <message>
        <source>You can change it later, on any page, under Text and display.</source>
        <translation>Gallwch ei newid wedyn, ar unrhyw dudalen, o dan Testun a sgrin.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Everything you have typed is wiped at once. What you have already sent stays sent.</source>
        <translation>Caiff popeth a deipioch ei ddileu ar unwaith. Mae&apos;r hyn yr ydych wedi&apos;i anfon yn dal wedi&apos;i anfon.</translation>
    </message>
    <message>
        <source>Leave and hide everything?</source>
        <translation>Gadael a chuddio popeth?</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Gadael a chuddio</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Aros yma</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Nothing is on your list yet.</source>
        <translation>Does dim byd ar eich rhestr eto.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Ychwanegu un arall</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Ychwanegu un</translation>
    </message>
    <message>
        <source>Your list is full.</source>
        <translation>Mae eich rhestr yn llawn.</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n nod yn ormod</numerusform>
            <numerusform>%n nod yn ormod</numerusform>
            <numerusform>%n nod yn ormod</numerusform>
            <numerusform>%n nod yn ormod</numerusform>
            <numerusform>%n nod yn ormod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>Mae gennych %n nod ar ôl</numerusform>
            <numerusform>Mae gennych %n nod ar ôl</numerusform>
            <numerusform>Mae gennych %n nod ar ôl</numerusform>
            <numerusform>Mae gennych %n nod ar ôl</numerusform>
            <numerusform>Mae gennych %n nod ar ôl</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>What do you need today?</source>
        <translation>Beth sydd ei angen arnoch heddiw?</translation>
    </message>
    <message>
        <source>Type what you need, in your own words</source>
        <translation>Teipiwch beth sydd ei angen, yn eich geiriau eich hun</translation>
    </message>
</context>
<context>
    <name>MoreBar</name>
    <message>
        <source>Back up this page</source>
        <translation>Yn ôl i fyny&apos;r dudalen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>I fyny</translation>
    </message>
    <message>
        <source>More below on this page</source>
        <translation>Mwy isod ar y dudalen hon</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>Newyddion</translation>
    </message>
    <message>
        <source>All the news</source>
        <translation>Yr holl newyddion</translation>
    </message>
</context>
<context>
    <name>NewsScreen</name>
    <message>
        <source>News</source>
        <translation>Newyddion</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Use the 24-hour clock: half past two in the afternoon is 14 30.</source>
        <translation>Defnyddiwch y cloc 24 awr: hanner awr wedi dau y prynhawn yw 14 30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Awr</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Munud</translation>
    </message>
</context>
<context>
    <name>PaymentScreen</name>
    <message>
        <source>A part is paid: %1</source>
        <translation>Mae rhan wedi&apos;i thalu: %1</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>Yn stopio&apos;r taliad</translation>
    </message>
    <message>
        <source>Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.</source>
        <translation>Dim ond rhan y mae eich banc wedi&apos;i chymeradwyo. Talwch y gweddill gyda&apos;r cerdyn hwn neu un arall, talwch ef yn nes ymlaen, neu cewch eich arian yn ôl.</translation>
    </message>
    <message>
        <source>This can take a few seconds. Then we tell you whether anything was taken.</source>
        <translation>Gall hyn gymryd ychydig eiliadau. Yna dywedwn wrthych a gymerwyd unrhyw beth.</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or put it in</source>
        <translation>Daliwch eich cerdyn at y darllenydd, neu rhowch ef i mewn</translation>
    </message>
    <message>
        <source>Enter your PIN on the reader</source>
        <translation>Rhowch eich PIN ar y darllenydd</translation>
    </message>
    <message>
        <source>That PIN was not right. Enter it again</source>
        <translation>Nid oedd y PIN yn gywir. Rhowch ef eto</translation>
    </message>
    <message>
        <source>Asking your bank</source>
        <translation>Yn gofyn i&apos;ch banc</translation>
    </message>
    <message>
        <source>Take your card out</source>
        <translation>Tynnwch eich cerdyn allan</translation>
    </message>
    <message>
        <source>Your bank has said no to this payment</source>
        <translation>Mae eich banc wedi gwrthod y taliad hwn</translation>
    </message>
    <message>
        <source>Taking the payment back</source>
        <translation>Yn tynnu&apos;r taliad yn ôl</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>Arhoswch eiliad</translation>
    </message>
    <message>
        <source>Getting the card reader ready</source>
        <translation>Yn paratoi&apos;r darllenydd cardiau</translation>
    </message>
    <message>
        <source>The card reader is below this screen.</source>
        <translation>Mae&apos;r darllenydd cardiau o dan y sgrin hon.</translation>
    </message>
    <message>
        <source>Cover the keys with your hand. Nobody else needs to see it.</source>
        <translation>Cuddiwch y botymau â&apos;ch llaw. Nid oes angen i neb arall ei weld.</translation>
    </message>
    <message>
        <source>This takes up to 30 seconds. Leave your card where it is.</source>
        <translation>Mae hyn yn cymryd hyd at 30 eiliad. Gadewch eich cerdyn lle mae.</translation>
    </message>
    <message>
        <source>Then we go on by ourselves.</source>
        <translation>Yna awn ymlaen ar ein pen ein hunain.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Mae hyn yn cymryd ychydig eiliadau.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>Gwrthodwyd eich cerdyn</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>Fe wnaethoch stopio&apos;r taliad</translation>
    </message>
    <message>
        <source>The card reader waited too long</source>
        <translation>Arhosodd y darllenydd cardiau yn rhy hir</translation>
    </message>
    <message>
        <source>We could not take the payment</source>
        <translation>Ni allem gymryd y taliad</translation>
    </message>
    <message>
        <source>Nothing was taken. Your bank does not tell us why. You can try again or use another card.</source>
        <translation>Ni chymerwyd dim. Nid yw eich banc yn dweud wrthym pam. Gallwch roi cynnig arall arni neu ddefnyddio cerdyn arall.</translation>
    </message>
    <message>
        <source>Nothing was taken. Your request is safe.</source>
        <translation>Ni chymerwyd dim. Mae eich cais yn ddiogel.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.</source>
        <translation>Ni chymerwyd dim. Ni all y darllenydd cardiau gyrraedd y banc ar hyn o bryd. Mae eich cais yn ddiogel.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader is not answering just now. Your request is safe.</source>
        <translation>Ni chymerwyd dim. Nid yw&apos;r darllenydd cardiau yn ateb ar hyn o bryd. Mae eich cais yn ddiogel.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>I&apos;w dalu</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Yn dal i&apos;w dalu</translation>
    </message>
    <message>
        <source>Waiting for the card reader to stop</source>
        <translation>Yn aros i&apos;r darllenydd cardiau stopio</translation>
    </message>
    <message>
        <source>Waiting for the card reader</source>
        <translation>Yn aros am y darllenydd cardiau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Pay the rest: %1</source>
        <translation>Talu&apos;r gweddill: %1</translation>
    </message>
    <message>
        <source>Print a slip to pay in cash</source>
        <translation>Argraffu slip i dalu ag arian parod</translation>
    </message>
    <message>
        <source>Pay the rest later</source>
        <translation>Talu&apos;r gweddill yn nes ymlaen</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>Talu&apos;n nes ymlaen</translation>
    </message>
    <message>
        <source>Give my money back</source>
        <translation>Rhoi fy arian yn ôl</translation>
    </message>
    <message>
        <source>Stop the payment</source>
        <translation>Stopio&apos;r taliad</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>A code to scan with your phone</source>
        <translation>Cod i&apos;w sganio â&apos;ch ffôn</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and open the link.</source>
        <translation>Pwyntiwch gamera eich ffôn at y cod ac agorwch y ddolen.</translation>
    </message>
    <message>
        <source>Take the photo there, or choose one, and send it.</source>
        <translation>Tynnwch y llun yno, neu ddewis un, a&apos;i anfon.</translation>
    </message>
    <message>
        <source>Take a photo there, or choose a file, and send it.</source>
        <translation>Tynnwch lun yno, neu ddewis ffeil, a&apos;i anfon.</translation>
    </message>
    <message>
        <source>It shows here by itself.</source>
        <translation>Bydd yn ymddangos yma ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>Your phone is ready. Send it from there.</source>
        <translation>Mae eich ffôn yn barod. Anfonwch ef oddi yno.</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>Yn aros am eich ffôn</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Cael cod newydd</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Ychwanegu un arall</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Defnyddio fy ffôn</translation>
    </message>
    <message>
        <source>Use my phone after all</source>
        <translation>Defnyddio fy ffôn wedi&apos;r cyfan</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. You can go on without one.</source>
        <translation>Ni all lluniau ddod o ffonau ar hyn o bryd. Gallwch fynd ymlaen heb un.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. You can go on without one.</source>
        <translation>Ni all lluniau a ffeiliau ddod o ffonau ar hyn o bryd. Gallwch fynd ymlaen heb un.</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>Ni all lluniau ddod o ffonau ar hyn o bryd. Dangoswch ef wrth y cownter yn lle hynny: bydd staff yn eich helpu.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>Ni all lluniau a ffeiliau ddod o ffonau ar hyn o bryd. Dangoswch ef wrth y cownter yn lle hynny: bydd staff yn eich helpu.</translation>
    </message>
    <message>
        <source>Photos received: %1</source>
        <translation>Lluniau a dderbyniwyd: %1</translation>
    </message>
    <message>
        <source>Photos and files received: %1</source>
        <translation>Lluniau a ffeiliau a dderbyniwyd: %1</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>Yn cael cod ar gyfer eich ffôn</translation>
    </message>
    <message>
        <source>The code has ended, and nothing has come by it.</source>
        <translation>Mae&apos;r cod wedi dod i ben, ac ni ddaeth dim drwyddo.</translation>
    </message>
    <message>
        <source>You will show it at the counter. You can go on now.</source>
        <translation>Byddwch yn ei ddangos wrth y cownter. Gallwch fynd ymlaen nawr.</translation>
    </message>
    <message>
        <source>Show it at the counter instead</source>
        <translation>Ei ddangos wrth y cownter yn lle hynny</translation>
    </message>
</context>
<context>
    <name>PreflightNotice</name>
    <message>
        <source>At the end your reference is on the screen, with a code that takes it to your phone.</source>
        <translation>Ar y diwedd bydd eich cyfeirnod ar y sgrin, gyda chod sy&apos;n mynd ag ef i&apos;ch ffôn.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Rydym yn gwirio taliad cynharach. Gallwch wneud popeth yma a thalu wedyn gyda&apos;ch cyfeirnod.</translation>
    </message>
    <message>
        <source>You can do everything here and pay later with your reference.</source>
        <translation>Gallwch wneud popeth yma a thalu wedyn gyda&apos;ch cyfeirnod.</translation>
    </message>
    <message>
        <source>We cannot print a receipt just now</source>
        <translation>Ni allwn argraffu derbynneb ar hyn o bryd</translation>
    </message>
    <message>
        <source>We cannot take cards just now</source>
        <translation>Ni allwn gymryd cardiau ar hyn o bryd</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Print a receipt</source>
        <translation>Argraffu derbynneb</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Argraffu eto</translation>
    </message>
    <message>
        <source>Print it large</source>
        <translation>Argraffu&apos;n fawr</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (dewisol)</translation>
    </message>
    <message>
        <source>What it costs so far</source>
        <translation>Y gost hyd yn hyn</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Ychwanegu at y rhestr</translation>
    </message>
    <message>
        <source>Keep this change</source>
        <translation>Cadw’r newid hwn</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>We have read it. Check the number below.</source>
        <translation>Rydym wedi&apos;i ddarllen. Gwiriwch y rhif isod.</translation>
    </message>
    <message>
        <source>We could not read that. Turn it a little, or type the number.</source>
        <translation>Ni allem ddarllen hwnnw. Trowch ef ychydig, neu teipiwch y rhif.</translation>
    </message>
    <message>
        <source>The scanner is not answering. Please type the number.</source>
        <translation>Nid yw&apos;r sganiwr yn ateb. Teipiwch y rhif.</translation>
    </message>
    <message>
        <source>Hold the bars under the red light below this screen.</source>
        <translation>Daliwch y cod bar o dan y golau coch islaw&apos;r sgrin hon.</translation>
    </message>
    <message>
        <source>That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.</source>
        <translation>Mae hwn yn edrych fel cerdyn talu. Nid ydym yn darllen cardiau yma: byddwch yn talu wrth y darllenydd cardiau wedyn. Sganiwch y bil, neu teipiwch ei rif.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Sganio eto</translation>
    </message>
    <message>
        <source>Turn the scanner on</source>
        <translation>Troi&apos;r sganiwr ymlaen</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Y rhif</translation>
    </message>
    <message>
        <source>Or type the number</source>
        <translation>Neu deipio&apos;r rhif</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Clear what you typed</source>
        <translation>Clirio&apos;r hyn a deipioch</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>Beth sydd ei angen arnoch?</translation>
    </message>
    <message>
        <source>For example: my bin was not emptied</source>
        <translation>Er enghraifft: ni chafodd fy min ei wagio</translation>
    </message>
    <message>
        <source>People often look for</source>
        <translation>Mae pobl yn aml yn chwilio am</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Ar y ffôn neu wrth y cownter</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them. Or ask a person: they will know.</source>
        <translation>Rhowch gynnig ar eiriau eraill, neu lai ohonynt. Neu gofynnwch i berson: byddant yn gwybod.</translation>
    </message>
    <message>
        <source>We found nothing for “%1”</source>
        <translation>Ni chawsom ddim ar gyfer “%1”</translation>
    </message>
</context>
<context>
    <name>SendingScreen</name>
    <message>
        <source>We could not send this</source>
        <translation>Ni allem anfon hwn</translation>
    </message>
    <message>
        <source>Keeping your request safe</source>
        <translation>Yn cadw eich cais yn ddiogel</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.</source>
        <translation>Nid anfonwyd dim ac ni chymerwyd dim. Mae eich atebion yma o hyd. Rhowch gynnig arall arni neu gofynnwch i berson.</translation>
    </message>
    <message>
        <source>This takes a second or two. Please do not leave yet.</source>
        <translation>Mae hyn yn cymryd eiliad neu ddwy. Peidiwch â gadael eto.</translation>
    </message>
    <message>
        <source>Making your reference</source>
        <translation>Yn creu eich cyfeirnod</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Gofyn i berson</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>We cannot take anything in here just now. Please use another way, or ask a person.</source>
        <translation>Ni allwn dderbyn dim yma ar hyn o bryd. Defnyddiwch ffordd arall, neu gofynnwch i berson.</translation>
    </message>
    <message>
        <source>This needs the printer. It is not working now.</source>
        <translation>Nid yw&apos;r argraffydd yma&apos;n gweithio ar hyn o bryd, ac mae ei angen ar gyfer hyn.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Y gost</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Ffyrdd eraill</translation>
    </message>
    <message>
        <source>How to get this done</source>
        <translation>Sut i wneud hyn</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Dechrau nawr</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Clear and sign again</source>
        <translation>Clirio a llofnodi eto</translation>
    </message>
    <message>
        <source>Or type your full name instead</source>
        <translation>Neu teipiwch eich enw llawn yn lle hynny</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Eich enw llawn</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>A box to sign in with your finger</source>
        <translation>Blwch i lofnodi ynddo â’ch bys</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>Sorry, something went wrong</source>
        <translation>Mae&apos;n ddrwg gennym, aeth rhywbeth o&apos;i le</translation>
    </message>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>Bydd y sgrin hon yn ailddechrau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y sgrin hon yn ailddechrau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y sgrin hon yn ailddechrau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y sgrin hon yn ailddechrau mewn %n eiliad.</numerusform>
            <numerusform>Bydd y sgrin hon yn ailddechrau mewn %n eiliad.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.</source>
        <translation>Nid eich bai chi oedd hyn. Mae&apos;r hyn yr ydych wedi&apos;i anfon yn ddiogel; mae&apos;r hyn yr oeddech yn ei deipio wedi&apos;i ddileu. Gofynnwch i berson wrth y ddesg.</translation>
    </message>
    <message>
        <source>Or call us</source>
        <translation>Neu ffoniwch ni</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Dechrau eto</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>Off</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>Yn y clustffonau</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Lleferydd</translation>
    </message>
    <message>
        <source>Any touch or key pauses the speech.</source>
        <translation>Mae unrhyw gyffyrddiad neu fysell yn seibio&apos;r lleferydd.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Parhau i ddarllen</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Darllen y dudalen eto</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Arafach</translation>
    </message>
    <message>
        <source>Speed of the speech</source>
        <translation>Cyflymder y lleferydd</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Cyflymach</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Tawelach</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lefel y sain</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Uwch</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Chosen</source>
        <translation>Wedi&apos;i ddewis</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>Not here just now: see how else</source>
        <translation>Ddim yma ar hyn o bryd: gweler sut arall</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Ar y ffôn neu wrth y cownter</translation>
    </message>
    <message>
        <source>There is nothing here today. Ask a person, or search in your own words.</source>
        <translation>Nid oes dim yma heddiw. Gofynnwch i berson, neu chwiliwch yn eich geiriau eich hun.</translation>
    </message>
</context>
<context>
    <name>SuggestEntry</name>
    <message>
        <source>Nothing in the list begins like that. Check the spelling, or ask a person.</source>
        <translation>Nid oes dim yn y rhestr yn dechrau fel yna. Gwiriwch y sillafu, neu gofynnwch i berson.</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Open today until %1</source>
        <translation>Ar agor heddiw tan %1</translation>
    </message>
    <message>
        <source>Our staff are back on %1. You can use this screen now.</source>
        <translation>Bydd ein staff yn ôl %1. Gallwch ddefnyddio&apos;r sgrin hon nawr.</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>By phone</source>
        <translation>Ar y ffôn</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Wrth y cownter</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Ar y we</translation>
    </message>
    <message>
        <source>When we are closed</source>
        <translation>Pan fyddwn ar gau</translation>
    </message>
</context>
<context>
    <name>WhatItCosts</name>
    <message>
        <source>What it costs</source>
        <translation>Y gost</translation>
    </message>
    <message>
        <source>To pay now</source>
        <translation>I&apos;w dalu nawr</translation>
    </message>
    <message>
        <source>To pay later</source>
        <translation>I’w dalu’n nes ymlaen</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>Bwlch</translation>
    </message>
</context>
</TS>
