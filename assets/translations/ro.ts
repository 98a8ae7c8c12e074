<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO" sourcelanguage="en_GB">
<context>
    <name>AddressByHand</name>
    <message>
        <source>House number or name, and street</source>
        <translation>Numărul sau numele casei și strada</translation>
    </message>
    <message>
        <source>Second line (optional)</source>
        <translation>A doua linie (opțional)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localitatea</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Cod poștal</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Postcode</source>
        <translation>Cod poștal</translation>
    </message>
    <message>
        <source>Find address</source>
        <translation>Caută adresa</translation>
    </message>
    <message>
        <source>We cannot look addresses up just now. Please type it by hand.</source>
        <translation>Nu putem căuta adrese acum. Vă rugăm să o scrieți de mână.</translation>
    </message>
    <message>
        <source>We found no address with that postcode. Check it, or type the address by hand.</source>
        <translation>Nu am găsit nicio adresă cu acest cod. Verificați-l sau scrieți adresa de mână.</translation>
    </message>
    <message>
        <source>Addresses at this postcode</source>
        <translation>Adrese la acest cod poștal</translation>
    </message>
    <message>
        <source>Look it up by postcode</source>
        <translation>Caută după codul poștal</translation>
    </message>
    <message>
        <source>Type the address by hand</source>
        <translation>Scrie adresa de mână</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Not provided</source>
        <translation>Necompletat</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modifică: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifică</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Atingeți pentru a începe</translation>
    </message>
    <message>
        <source>Do your council business here</source>
        <translation>Rezolvați aici treburile cu primăria</translation>
    </message>
    <message>
        <source>Pay, report, apply or check, in your own language. A&#xa0;person is one touch away.</source>
        <translation>Plătiți, raportați, cereți sau verificați în limba dumneavoastră. Un om e la o atingere distanță.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>We cannot print just now. At the end your reference is on the screen.</source>
        <translation>Nu putem tipări acum. La final, numărul de referință apare pe ecran.</translation>
    </message>
    <message>
        <source>We cannot take cards just now. You can do the rest here and pay later.</source>
        <translation>Nu putem primi carduri acum. Puteți face restul aici și plăti mai târziu.</translation>
    </message>
    <message>
        <source>The line to the council is down. What you send is kept safe here and goes when it is back.</source>
        <translation>Legătura cu primăria este întreruptă. Ce trimiteți se păstrează aici în siguranță și pleacă mai târziu.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Verificăm o plată anterioară. Puteți face totul aici și plăti mai târziu cu numărul de referință.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Always here</source>
        <translation>Mereu aici</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Întrebăm…</translation>
    </message>
    <message>
        <source>Help is asked for</source>
        <translation>S-a cerut ajutor</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Vine cineva</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>%1 vine</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>A venit cineva</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 este aici</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Cere un om</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Text and display</source>
        <translation>Text și ecran</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Ieși și ascunde</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>Verificați răspunsurile</translation>
    </message>
    <message>
        <source>Tick the box to say that your answers are true</source>
        <translation>Bifați căsuța pentru a confirma că răspunsurile sunt adevărate</translation>
    </message>
    <message>
        <source>Accept and pay %1</source>
        <translation>Acceptă și plătește %1</translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>Acceptă și trimite</translation>
    </message>
    <message>
        <source>Send, and print a slip to pay in cash</source>
        <translation>Trimiteți și tipăriți un bon pentru plata cu numerar</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Da, sunt de acord</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed now</source>
        <translation>Acum este închis</translation>
    </message>
    <message>
        <source>We open again on %1.</source>
        <translation>Deschidem din nou %1.</translation>
    </message>
    <message>
        <source>In an emergency, day or night</source>
        <translation>În caz de urgență, zi și noapte</translation>
    </message>
    <message>
        <source>By phone, when we are open</source>
        <translation>Prin telefon, în timpul programului</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Pe internet</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Atingeți pentru a începe</translation>
    </message>
</context>
<context>
    <name>ConfirmationNotices</name>
    <message>
        <source>Your receipt is printing. It comes out below this screen.</source>
        <translation>Chitanța se tipărește. Iese sub acest ecran.</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from below this screen.</source>
        <translation>Chitanța este tipărită. Luați-o de sub acest ecran.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.</source>
        <translation>Imprimanta nu mai are hârtie. Chitanța se va tipări singură după ce personalul pune o rolă nouă. Cererea este în siguranță.</translation>
    </message>
    <message>
        <source>The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.</source>
        <translation>Capacul imprimantei este deschis. Chitanța se va tipări singură când se închide. Cererea este în siguranță.</translation>
    </message>
    <message>
        <source>We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.</source>
        <translation>Nu am putut tipări chitanța. Cererea este în siguranță. Notați numărul sau păstrați-l în telefon.</translation>
    </message>
    <message>
        <source>We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.</source>
        <translation>Nu știm dacă s-a tipărit toată chitanța. Cererea este în siguranță. Puteți tipări o copie.</translation>
    </message>
    <message>
        <source>The line to the council is down just now. Your request is kept safe here and goes by itself.</source>
        <translation>Legătura cu primăria este întreruptă acum. Cererea se păstrează aici și pleacă singură.</translation>
    </message>
</context>
<context>
    <name>ConfirmationScreen</name>
    <message>
        <source>We have your request</source>
        <translation>Am primit cererea dumneavoastră</translation>
    </message>
    <message>
        <source>Please wait here for a person</source>
        <translation>Așteptați aici un om</translation>
    </message>
    <message>
        <source>We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.</source>
        <translation>Încă nu știm dacă s-a luat suma de pe card. Nu plătiți din nou: personalul va afla împreună cu dumneavoastră.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Numărul dumneavoastră</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>Plătit cu cardul: %1</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>Rămas de plată: %1</translation>
    </message>
    <message>
        <source>A code to scan with your phone, to follow your request</source>
        <translation>Un cod de scanat cu telefonul, pentru a urmări cererea</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Ce urmează</translation>
    </message>
    <message>
        <source>If you have a question</source>
        <translation>Dacă aveți o întrebare</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Încheie</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Text and display</source>
        <translation>Text și ecran</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Mic</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Mare</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Cel mai mare</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Mărimea textului</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>Deschis pe negru</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Blând</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Tot ecranul</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>Coboară butoanele</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>La îndemână</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>Paginile alunecă</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nimic nu se mișcă</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mișcare</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Limba</translation>
    </message>
</context>
<context>
    <name>EndPageScreen</name>
    <message>
        <source>We have called a person to come to you. Please stay near this screen.</source>
        <translation>Am chemat pe cineva la dumneavoastră. Rămâneți lângă acest ecran.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Cine poate ajuta</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>Mergi la început</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Există o problemă</translation>
    </message>
</context>
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>How was it?</source>
        <translation>Cum a fost?</translation>
    </message>
    <message>
        <source>Two short questions. Nobody knows it was you.</source>
        <translation>Două întrebări scurte. Nimeni nu știe că sunteți dumneavoastră.</translation>
    </message>
    <message>
        <source>How was it handled?</source>
        <translation>Cum s-a lucrat?</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Foarte rău</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Rău</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Așa și așa</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bine</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>Foarte bine</translation>
    </message>
    <message>
        <source>Was it what you wanted?</source>
        <translation>A fost ce ați vrut?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>În parte</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Încă nu știu</translation>
    </message>
    <message>
        <source>Send and finish</source>
        <translation>Trimite și încheie</translation>
    </message>
    <message>
        <source>Finish without answering</source>
        <translation>Încheie fără răspuns</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opțional)</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Photo %1</source>
        <translation>Fotografia %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Documentul %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Elimină %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Elimină</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>We have cleared this screen</source>
        <translation>Am șters acest ecran</translation>
    </message>
    <message>
        <source>Thank you. Goodbye</source>
        <translation>Mulțumim. La revedere</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>Pagina se închide într-o secundă.</numerusform>
            <numerusform>Pagina se închide în %n secunde.</numerusform>
            <numerusform>Pagina se închide în %n de secunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. What you had already sent stays sent.</source>
        <translation>Nu l-a atins nimeni de ceva vreme. Ce ați trimis deja rămâne trimis.</translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. Nothing was sent.</source>
        <translation>Nu l-a atins nimeni de ceva vreme. Nu s-a trimis nimic.</translation>
    </message>
    <message>
        <source>Please take your receipt and your card.</source>
        <translation>Vă rugăm să luați chitanța și cardul.</translation>
    </message>
    <message>
        <source>Please take your receipt.</source>
        <translation>Vă rugăm să luați chitanța.</translation>
    </message>
    <message>
        <source>Please take your card.</source>
        <translation>Vă rugăm să luați cardul.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Începe din nou</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Întrebarea %1 din %2</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>Mai multe limbi</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Limbi</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.</source>
        <translation>Știu că sunteți la acest ecran. Puteți continua, iar ce ați scris nu a fost arătat nimănui.</translation>
    </message>
    <message>
        <source>Please stay near this screen. You can go on while you wait.</source>
        <translation>Rămâneți lângă acest ecran. Puteți continua cât așteptați.</translation>
    </message>
    <message>
        <source>You decide what you show them.</source>
        <translation>Dumneavoastră hotărâți ce le arătați.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.</source>
        <translation>Nu putem lua legătura cu personalul acum. Mergeți la birou; lampa de deasupra ecranului este aprinsă.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk.</source>
        <translation>Nu putem lua legătura cu personalul acum. Mergeți la birou.</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>Durează o secundă sau două.</translation>
    </message>
    <message>
        <source>Staff have been asked to come</source>
        <translation>Personalul a fost rugat să vină</translation>
    </message>
    <message>
        <source>%1 is coming to help you</source>
        <translation>%1 vine să vă ajute</translation>
    </message>
    <message>
        <source>Somebody is coming to help you</source>
        <translation>Cineva vine să vă ajute</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 este aici</translation>
    </message>
    <message>
        <source>Somebody is here for you</source>
        <translation>A venit cineva pentru dumneavoastră</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>Vă rugăm să mergeți la birou</translation>
    </message>
    <message>
        <source>We are asking a person to come</source>
        <translation>Rugăm pe cineva să vină</translation>
    </message>
    <message>
        <source>Go on while I wait</source>
        <translation>Continuă cât aștept</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>Continuăm împreună</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>I do not need help now</source>
        <translation>Nu mai am nevoie de ajutor</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>Nu l-a atins nimeni de ceva vreme. Într-o secundă îl ștergem, ca nimeni să nu vadă ce ați scris.</numerusform>
            <numerusform>Nu l-a atins nimeni de ceva vreme. În %n secunde îl ștergem, ca nimeni să nu vadă ce ați scris.</numerusform>
            <numerusform>Nu l-a atins nimeni de ceva vreme. În %n de secunde îl ștergem, ca nimeni să nu vadă ce ați scris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Mai sunteți aici?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sunt încă aici</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Ieși și ascunde</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Touch to start</source>
        <translation>Atingeți pentru a începe</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Change %1</source>
        <translation>Schimbați %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifică</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Elimină %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Elimină</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>Alegeți limba</translation>
    </message>
    <message>
        <source>You can change it later, on any page, under Text and display.</source>
        <translation>O puteți schimba mai târziu, pe orice pagină, la Text și ecran.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Everything you have typed is wiped at once. What you have already sent stays sent.</source>
        <translation>Tot ce ați scris se șterge imediat. Ce ați trimis deja rămâne trimis.</translation>
    </message>
    <message>
        <source>Leave and hide everything?</source>
        <translation>Ieșiți și ascundeți totul?</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Ieși și ascunde</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rămân aici</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Nothing is on your list yet.</source>
        <translation>Lista dumneavoastră este încă goală.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Adaugă încă unul</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Adăugați</translation>
    </message>
    <message>
        <source>Your list is full.</source>
        <translation>Lista dumneavoastră este plină.</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>Un caracter în plus</numerusform>
            <numerusform>%n caractere în plus</numerusform>
            <numerusform>%n de caractere în plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>Mai aveți un caracter</numerusform>
            <numerusform>Mai aveți %n caractere</numerusform>
            <numerusform>Mai aveți %n de caractere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>What do you need today?</source>
        <translation>De ce aveți nevoie azi?</translation>
    </message>
    <message>
        <source>Type what you need, in your own words</source>
        <translation>Scrieți cu cuvintele dumneavoastră de ce aveți nevoie</translation>
    </message>
</context>
<context>
    <name>MoreBar</name>
    <message>
        <source>Back up this page</source>
        <translation>Sus pe această pagină</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Sus</translation>
    </message>
    <message>
        <source>More below on this page</source>
        <translation>Mai multe mai jos pe pagină</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mai mult</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>Știri</translation>
    </message>
    <message>
        <source>All the news</source>
        <translation>Toate știrile</translation>
    </message>
</context>
<context>
    <name>NewsScreen</name>
    <message>
        <source>News</source>
        <translation>Știri</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Use the 24-hour clock: half past two in the afternoon is 14 30.</source>
        <translation>Folosiți ceasul de 24 de ore: două și jumătate după-amiaza este 14 30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ziua</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Luna</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anul</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minutul</translation>
    </message>
</context>
<context>
    <name>PaymentScreen</name>
    <message>
        <source>A part is paid: %1</source>
        <translation>S-a plătit o parte: %1</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>Oprim plata</translation>
    </message>
    <message>
        <source>Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.</source>
        <translation>Banca a aprobat doar o parte. Plătiți restul cu acest card sau cu altul, plătiți-l mai târziu sau primiți banii înapoi.</translation>
    </message>
    <message>
        <source>This can take a few seconds. Then we tell you whether anything was taken.</source>
        <translation>Poate dura câteva secunde. Apoi vă spunem dacă s-a luat ceva.</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or put it in</source>
        <translation>Apropiați cardul de cititor sau introduceți cardul</translation>
    </message>
    <message>
        <source>Enter your PIN on the reader</source>
        <translation>Introduceți PIN-ul pe cititor</translation>
    </message>
    <message>
        <source>That PIN was not right. Enter it again</source>
        <translation>PIN-ul nu a fost corect. Introduceți-l din nou</translation>
    </message>
    <message>
        <source>Asking your bank</source>
        <translation>Întrebăm banca</translation>
    </message>
    <message>
        <source>Take your card out</source>
        <translation>Scoateți cardul</translation>
    </message>
    <message>
        <source>Your bank has said no to this payment</source>
        <translation>Banca a refuzat această plată</translation>
    </message>
    <message>
        <source>Taking the payment back</source>
        <translation>Returnăm plata</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>Așteptați un moment</translation>
    </message>
    <message>
        <source>Getting the card reader ready</source>
        <translation>Pregătim cititorul de carduri</translation>
    </message>
    <message>
        <source>The card reader is below this screen.</source>
        <translation>Cititorul de carduri este sub acest ecran.</translation>
    </message>
    <message>
        <source>Cover the keys with your hand. Nobody else needs to see it.</source>
        <translation>Acoperiți tastele cu mâna. Nu trebuie să vadă nimeni.</translation>
    </message>
    <message>
        <source>This takes up to 30 seconds. Leave your card where it is.</source>
        <translation>Durează până la 30 de secunde. Lăsați cardul unde este.</translation>
    </message>
    <message>
        <source>Then we go on by ourselves.</source>
        <translation>Apoi mergem mai departe singuri.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Durează câteva secunde.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>Cardul a fost refuzat</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>Ați oprit plata</translation>
    </message>
    <message>
        <source>The card reader waited too long</source>
        <translation>Cititorul de carduri a așteptat prea mult</translation>
    </message>
    <message>
        <source>We could not take the payment</source>
        <translation>Nu am putut lua plata</translation>
    </message>
    <message>
        <source>Nothing was taken. Your bank does not tell us why. You can try again or use another card.</source>
        <translation>Nu s-a luat nimic. Banca nu ne spune de ce. Puteți încerca din nou sau folosi alt card.</translation>
    </message>
    <message>
        <source>Nothing was taken. Your request is safe.</source>
        <translation>Nu s-a luat nimic. Cererea este în siguranță.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.</source>
        <translation>Nu s-a luat nimic. Cititorul nu are acum legătură cu banca. Cererea este în siguranță.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader is not answering just now. Your request is safe.</source>
        <translation>Nu s-a luat nimic. Cititorul de carduri nu răspunde acum. Cererea este în siguranță.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>De plătit</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Rămas de plată</translation>
    </message>
    <message>
        <source>Waiting for the card reader to stop</source>
        <translation>Așteptăm oprirea cititorului</translation>
    </message>
    <message>
        <source>Waiting for the card reader</source>
        <translation>Așteptăm cititorul de carduri</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Pay the rest: %1</source>
        <translation>Plătiți restul: %1</translation>
    </message>
    <message>
        <source>Print a slip to pay in cash</source>
        <translation>Tipăriți un bon pentru plata cu numerar</translation>
    </message>
    <message>
        <source>Pay the rest later</source>
        <translation>Plătiți restul mai târziu</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>Plătiți mai târziu</translation>
    </message>
    <message>
        <source>Give my money back</source>
        <translation>Dați-mi banii înapoi</translation>
    </message>
    <message>
        <source>Stop the payment</source>
        <translation>Oprește plata</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>A code to scan with your phone</source>
        <translation>Un cod de scanat cu telefonul</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and open the link.</source>
        <translation>Îndreptați camera telefonului spre cod și deschideți linkul.</translation>
    </message>
    <message>
        <source>Take the photo there, or choose one, and send it.</source>
        <translation>Faceți fotografia acolo sau alegeți una și trimiteți-o.</translation>
    </message>
    <message>
        <source>Take a photo there, or choose a file, and send it.</source>
        <translation>Faceți o fotografie acolo sau alegeți un fișier și trimiteți-l.</translation>
    </message>
    <message>
        <source>It shows here by itself.</source>
        <translation>Apare aici de la sine.</translation>
    </message>
    <message>
        <source>Your phone is ready. Send it from there.</source>
        <translation>Telefonul este pregătit. Trimiteți de acolo.</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>Așteptăm telefonul dumneavoastră</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Obțineți un cod nou</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Adaugă încă unul</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Folosește telefonul meu</translation>
    </message>
    <message>
        <source>Use my phone after all</source>
        <translation>Folosesc totuși telefonul</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. You can go on without one.</source>
        <translation>Momentan nu putem primi fotografii de pe telefon. Puteți continua fără.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. You can go on without one.</source>
        <translation>Momentan nu putem primi fotografii și fișiere de pe telefon. Puteți continua fără.</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>Momentan nu putem primi fotografii de pe telefon. Arătați-o la ghișeu: personalul vă va ajuta.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>Momentan nu putem primi fotografii și fișiere de pe telefon. Arătați-le la ghișeu: personalul vă va ajuta.</translation>
    </message>
    <message>
        <source>Photos received: %1</source>
        <translation>Fotografii primite: %1</translation>
    </message>
    <message>
        <source>Photos and files received: %1</source>
        <translation>Fotografii și fișiere primite: %1</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>Se pregătește un cod pentru telefon</translation>
    </message>
    <message>
        <source>The code has ended, and nothing has come by it.</source>
        <translation>Codul a expirat și nu a ajuns nimic.</translation>
    </message>
    <message>
        <source>You will show it at the counter. You can go on now.</source>
        <translation>O veți arăta la ghișeu. Puteți continua acum.</translation>
    </message>
    <message>
        <source>Show it at the counter instead</source>
        <translation>Arăt la ghișeu în schimb</translation>
    </message>
</context>
<context>
    <name>PreflightNotice</name>
    <message>
        <source>At the end your reference is on the screen, with a code that takes it to your phone.</source>
        <translation>La final, numărul de referință apare pe ecran, cu un cod care îl duce pe telefonul dvs.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Verificăm o plată anterioară. Puteți face totul aici și plăti mai târziu cu numărul de referință.</translation>
    </message>
    <message>
        <source>You can do everything here and pay later with your reference.</source>
        <translation>Puteți face totul aici și plăti mai târziu cu numărul de referință.</translation>
    </message>
    <message>
        <source>We cannot print a receipt just now</source>
        <translation>Nu putem tipări o chitanță acum</translation>
    </message>
    <message>
        <source>We cannot take cards just now</source>
        <translation>Nu putem accepta carduri acum</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Print a receipt</source>
        <translation>Tipărește chitanța</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Tipărește din nou</translation>
    </message>
    <message>
        <source>Print it large</source>
        <translation>Tipărește mare</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opțional)</translation>
    </message>
    <message>
        <source>What it costs so far</source>
        <translation>Costul până acum</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuă</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Adăugați pe listă</translation>
    </message>
    <message>
        <source>Keep this change</source>
        <translation>Păstrați această schimbare</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>We have read it. Check the number below.</source>
        <translation>L-am citit. Verificați numărul de mai jos.</translation>
    </message>
    <message>
        <source>We could not read that. Turn it a little, or type the number.</source>
        <translation>Nu am putut citi. Întoarceți puțin sau scrieți numărul.</translation>
    </message>
    <message>
        <source>The scanner is not answering. Please type the number.</source>
        <translation>Scanerul nu răspunde. Scrieți numărul.</translation>
    </message>
    <message>
        <source>Hold the bars under the red light below this screen.</source>
        <translation>Țineți codul de bare sub lumina roșie de sub ecran.</translation>
    </message>
    <message>
        <source>That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.</source>
        <translation>Acesta pare un card de plată. Aici nu citim carduri: plătiți mai târziu la cititorul de carduri. Scanați factura sau scrieți numărul ei.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scanează din nou</translation>
    </message>
    <message>
        <source>Turn the scanner on</source>
        <translation>Pornește scanerul</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Numărul</translation>
    </message>
    <message>
        <source>Or type the number</source>
        <translation>Sau scrieți numărul</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Clear what you typed</source>
        <translation>Șterge ce ați scris</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>De ce aveți nevoie?</translation>
    </message>
    <message>
        <source>For example: my bin was not emptied</source>
        <translation>De exemplu: nu mi-au golit pubela</translation>
    </message>
    <message>
        <source>People often look for</source>
        <translation>Oamenii caută des</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Prin telefon sau la ghișeu</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them. Or ask a person: they will know.</source>
        <translation>Încercați alte cuvinte sau mai puține. Sau întrebați un om.</translation>
    </message>
    <message>
        <source>We found nothing for “%1”</source>
        <translation>Nu am găsit nimic pentru „%1”</translation>
    </message>
</context>
<context>
    <name>SendingScreen</name>
    <message>
        <source>We could not send this</source>
        <translation>Nu am putut trimite</translation>
    </message>
    <message>
        <source>Keeping your request safe</source>
        <translation>Păstrăm cererea în siguranță</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.</source>
        <translation>Nu s-a trimis și nu s-a luat nimic. Răspunsurile sunt încă aici. Încercați din nou sau întrebați un om.</translation>
    </message>
    <message>
        <source>This takes a second or two. Please do not leave yet.</source>
        <translation>Durează o secundă sau două. Vă rugăm să nu plecați încă.</translation>
    </message>
    <message>
        <source>Making your reference</source>
        <translation>Creăm numărul cererii</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Cere un om</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>We cannot take anything in here just now. Please use another way, or ask a person.</source>
        <translation>Nu putem primi nimic aici acum. Folosiți altă cale sau întrebați un om.</translation>
    </message>
    <message>
        <source>This needs the printer. It is not working now.</source>
        <translation>Imprimanta de aici nu funcționează momentan, iar acest serviciu are nevoie de ea.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Cât costă</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Alte căi</translation>
    </message>
    <message>
        <source>How to get this done</source>
        <translation>Cum se rezolvă</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Începe acum</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Clear and sign again</source>
        <translation>Șterge și semnează din nou</translation>
    </message>
    <message>
        <source>Or type your full name instead</source>
        <translation>Sau scrieți numele complet</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Numele dumneavoastră complet</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>A box to sign in with your finger</source>
        <translation>Casetă pentru semnat cu degetul</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>Sorry, something went wrong</source>
        <translation>Ne pare rău, ceva nu a mers</translation>
    </message>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>Ecranul pornește din nou într-o secundă.</numerusform>
            <numerusform>Ecranul pornește din nou în %n secunde.</numerusform>
            <numerusform>Ecranul pornește din nou în %n de secunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.</source>
        <translation>Nu a fost vina dumneavoastră. Ce ați trimis este în siguranță; ce scriați a fost șters. Întrebați un om la birou.</translation>
    </message>
    <message>
        <source>Or call us</source>
        <translation>Sau sunați-ne</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Începe din nou</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>Off</source>
        <translation>Oprită</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>În căști</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Any touch or key pauses the speech.</source>
        <translation>Orice atingere sau tastă întrerupe vocea.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Continuați citirea</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Citiți pagina din nou</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Mai lent</translation>
    </message>
    <message>
        <source>Speed of the speech</source>
        <translation>Viteza vocii</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Mai rapid</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Mai încet</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mai tare</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 din %2</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Chosen</source>
        <translation>Ales</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>Not here just now: see how else</source>
        <translation>Nu aici acum: vedeți cum altfel</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Prin telefon sau la ghișeu</translation>
    </message>
    <message>
        <source>There is nothing here today. Ask a person, or search in your own words.</source>
        <translation>Azi nu este nimic aici. Întrebați un om sau căutați cu cuvintele dumneavoastră.</translation>
    </message>
</context>
<context>
    <name>SuggestEntry</name>
    <message>
        <source>Nothing in the list begins like that. Check the spelling, or ask a person.</source>
        <translation>Nimic din listă nu începe așa. Verificați scrierea sau întrebați un om.</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Open today until %1</source>
        <translation>Deschis azi până la %1</translation>
    </message>
    <message>
        <source>Our staff are back on %1. You can use this screen now.</source>
        <translation>Personalul revine %1. Puteți folosi acest ecran acum.</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>By phone</source>
        <translation>Prin telefon</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>La ghișeu</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Pe internet</translation>
    </message>
    <message>
        <source>When we are closed</source>
        <translation>Când este închis</translation>
    </message>
</context>
<context>
    <name>WhatItCosts</name>
    <message>
        <source>What it costs</source>
        <translation>Cât costă</translation>
    </message>
    <message>
        <source>To pay now</source>
        <translation>De plătit acum</translation>
    </message>
    <message>
        <source>To pay later</source>
        <translation>De plătit mai târziu</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>Spațiu</translation>
    </message>
</context>
</TS>
