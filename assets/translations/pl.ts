<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en_GB">
<context>
    <name>AddressByHand</name>
    <message>
        <source>House number or name, and street</source>
        <translation>Numer lub nazwa domu i ulica</translation>
    </message>
    <message>
        <source>Second line (optional)</source>
        <translation>Druga linia (opcjonalnie)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Miejscowość</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kod pocztowy</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Postcode</source>
        <translation>Kod pocztowy</translation>
    </message>
    <message>
        <source>Find address</source>
        <translation>Znajdź adres</translation>
    </message>
    <message>
        <source>We cannot look addresses up just now. Please type it by hand.</source>
        <translation>Nie możemy teraz wyszukać adresów. Proszę wpisać adres ręcznie.</translation>
    </message>
    <message>
        <source>We found no address with that postcode. Check it, or type the address by hand.</source>
        <translation>Nie znaleźliśmy adresu z tym kodem. Proszę go sprawdzić lub wpisać adres ręcznie.</translation>
    </message>
    <message>
        <source>Addresses at this postcode</source>
        <translation>Adresy pod tym kodem</translation>
    </message>
    <message>
        <source>Look it up by postcode</source>
        <translation>Wyszukaj według kodu pocztowego</translation>
    </message>
    <message>
        <source>Type the address by hand</source>
        <translation>Wpisz adres ręcznie</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Not provided</source>
        <translation>Nie podano</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Zmień: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmień</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Dotknij, aby zacząć</translation>
    </message>
    <message>
        <source>Do your council business here</source>
        <translation>Załatw tu sprawę w urzędzie</translation>
    </message>
    <message>
        <source>Pay, report, apply or check, in your own language. A&#xa0;person is one touch away.</source>
        <translation>Płać, zgłaszaj, składaj wnioski i sprawdzaj w swoim języku. Pracownik jest o jedno dotknięcie stąd.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>We cannot print just now. At the end your reference is on the screen.</source>
        <translation>Nie możemy teraz drukować. Na końcu numer sprawy będzie na ekranie.</translation>
    </message>
    <message>
        <source>We cannot take cards just now. You can do the rest here and pay later.</source>
        <translation>Nie możemy teraz przyjmować kart. Resztę można zrobić tutaj i zapłacić później.</translation>
    </message>
    <message>
        <source>The line to the council is down. What you send is kept safe here and goes when it is back.</source>
        <translation>Nie ma połączenia z urzędem. To, co wyślesz, jest tu bezpieczne i zostanie wysłane później.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Sprawdzamy wcześniejszą płatność. Tutaj możesz załatwić wszystko i zapłacić później, podając numer sprawy.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Always here</source>
        <translation>Zawsze tutaj</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Prosimy o pomoc…</translation>
    </message>
    <message>
        <source>Help is asked for</source>
        <translation>Poproszono o pomoc</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Ktoś już idzie</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>%1 już idzie</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>Ktoś już jest</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 już jest</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Zapytaj człowieka</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Text and display</source>
        <translation>Tekst i ekran</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Wyjdź i ukryj</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>Sprawdź odpowiedzi</translation>
    </message>
    <message>
        <source>Tick the box to say that your answers are true</source>
        <translation>Zaznacz pole, aby potwierdzić, że odpowiedzi są prawdziwe</translation>
    </message>
    <message>
        <source>Accept and pay %1</source>
        <translation>Potwierdź i zapłać %1</translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>Potwierdź i wyślij</translation>
    </message>
    <message>
        <source>Send, and print a slip to pay in cash</source>
        <translation>Wyślij i wydrukuj druk do zapłaty gotówką</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Tak, zgadzam się</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed now</source>
        <translation>Teraz jest zamknięte</translation>
    </message>
    <message>
        <source>We open again on %1.</source>
        <translation>Otwieramy ponownie %1.</translation>
    </message>
    <message>
        <source>In an emergency, day or night</source>
        <translation>W nagłej sprawie, w dzień i w nocy</translation>
    </message>
    <message>
        <source>By phone, when we are open</source>
        <translation>Telefonicznie, w godzinach otwarcia</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>W internecie</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Dotknij, aby zacząć</translation>
    </message>
</context>
<context>
    <name>ConfirmationNotices</name>
    <message>
        <source>Your receipt is printing. It comes out below this screen.</source>
        <translation>Drukujemy potwierdzenie. Wyjdzie pod tym ekranem.</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from below this screen.</source>
        <translation>Potwierdzenie wydrukowane. Odbierz je pod tym ekranem.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.</source>
        <translation>W drukarce skończył się papier. Potwierdzenie wydrukuje się samo po założeniu nowej rolki. Zgłoszenie jest bezpieczne.</translation>
    </message>
    <message>
        <source>The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.</source>
        <translation>Pokrywa drukarki jest otwarta. Potwierdzenie wydrukuje się samo po jej zamknięciu. Zgłoszenie jest bezpieczne.</translation>
    </message>
    <message>
        <source>We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.</source>
        <translation>Nie udało się wydrukować potwierdzenia. Zgłoszenie jest bezpieczne. Zapisz numer lub zachowaj go w telefonie.</translation>
    </message>
    <message>
        <source>We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.</source>
        <translation>Nie wiemy, czy potwierdzenie wydrukowało się w całości. Zgłoszenie jest bezpieczne. Możesz wydrukować kopię.</translation>
    </message>
    <message>
        <source>The line to the council is down just now. Your request is kept safe here and goes by itself.</source>
        <translation>Nie ma teraz połączenia z urzędem. Zgłoszenie jest tu bezpieczne i wyśle się samo.</translation>
    </message>
</context>
<context>
    <name>ConfirmationScreen</name>
    <message>
        <source>We have your request</source>
        <translation>Mamy Twoje zgłoszenie</translation>
    </message>
    <message>
        <source>Please wait here for a person</source>
        <translation>Proszę poczekać tu na pracownika</translation>
    </message>
    <message>
        <source>We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.</source>
        <translation>Nie wiemy jeszcze, czy karta została obciążona. Proszę nie płacić ponownie: pracownicy sprawdzą to razem z Tobą.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Twój numer sprawy</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>Zapłacono kartą: %1</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>Pozostało do zapłaty: %1</translation>
    </message>
    <message>
        <source>A code to scan with your phone, to follow your request</source>
        <translation>Kod do zeskanowania telefonem, aby śledzić sprawę</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Co dalej</translation>
    </message>
    <message>
        <source>If you have a question</source>
        <translation>W razie pytań</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Zakończ</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Text and display</source>
        <translation>Tekst i ekran</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Mały</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Duży</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Największy</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Wielkość tekstu</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>Jasny na czarnym</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Łagodny</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Cały ekran</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>Przesuń przyciski w dół</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Zasięg</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>Strony się przesuwają</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nic się nie rusza</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Ruch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
</context>
<context>
    <name>EndPageScreen</name>
    <message>
        <source>We have called a person to come to you. Please stay near this screen.</source>
        <translation>Wezwaliśmy do Ciebie pracownika. Proszę zostać przy tym ekranie.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Kto może pomóc</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>Przejdź do początku</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Wystąpił problem</translation>
    </message>
</context>
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>How was it?</source>
        <translation>Jak poszło?</translation>
    </message>
    <message>
        <source>Two short questions. Nobody knows it was you.</source>
        <translation>Dwa krótkie pytania. Nikt nie wie, że to Ty.</translation>
    </message>
    <message>
        <source>How was it handled?</source>
        <translation>Jak załatwiono sprawę?</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Bardzo źle</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Źle</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Średnio</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Dobrze</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>Bardzo dobrze</translation>
    </message>
    <message>
        <source>Was it what you wanted?</source>
        <translation>Czy o to chodziło?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Częściowo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Jeszcze nie wiem</translation>
    </message>
    <message>
        <source>Send and finish</source>
        <translation>Wyślij i zakończ</translation>
    </message>
    <message>
        <source>Finish without answering</source>
        <translation>Zakończ bez odpowiedzi</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcjonalnie)</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Photo %1</source>
        <translation>Zdjęcie %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Usuń %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>We have cleared this screen</source>
        <translation>Wyczyściliśmy ten ekran</translation>
    </message>
    <message>
        <source>Thank you. Goodbye</source>
        <translation>Dziękujemy. Do widzenia</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>Ta strona zamknie się za %n sekundę.</numerusform>
            <numerusform>Ta strona zamknie się za %n sekundy.</numerusform>
            <numerusform>Ta strona zamknie się za %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. What you had already sent stays sent.</source>
        <translation>Nikt nie dotykał ekranu od dłuższego czasu. To, co już wysłano, pozostaje wysłane.</translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. Nothing was sent.</source>
        <translation>Nikt nie dotykał ekranu od dłuższego czasu. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>Please take your receipt and your card.</source>
        <translation>Proszę zabrać potwierdzenie i kartę.</translation>
    </message>
    <message>
        <source>Please take your receipt.</source>
        <translation>Proszę zabrać potwierdzenie.</translation>
    </message>
    <message>
        <source>Please take your card.</source>
        <translation>Proszę zabrać kartę.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Zacznij od nowa</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pytanie %1 z %2</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>Więcej języków</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.</source>
        <translation>Wiedzą, że jesteś przy tym ekranie. Możesz kontynuować, a nikt nie widział tego, co wpisano.</translation>
    </message>
    <message>
        <source>Please stay near this screen. You can go on while you wait.</source>
        <translation>Proszę zostać przy tym ekranie. Możesz w tym czasie kontynuować.</translation>
    </message>
    <message>
        <source>You decide what you show them.</source>
        <translation>To Ty decydujesz, co im pokażesz.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.</source>
        <translation>Nie możemy teraz połączyć się z pracownikami. Proszę podejść do biurka; lampa nad tym ekranem świeci.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk.</source>
        <translation>Nie możemy teraz połączyć się z pracownikami. Proszę podejść do biurka.</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>To potrwa sekundę lub dwie.</translation>
    </message>
    <message>
        <source>Staff have been asked to come</source>
        <translation>Poproszono pracowników o przyjście</translation>
    </message>
    <message>
        <source>%1 is coming to help you</source>
        <translation>%1 idzie, aby Ci pomóc</translation>
    </message>
    <message>
        <source>Somebody is coming to help you</source>
        <translation>Ktoś idzie, aby Ci pomóc</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 już jest</translation>
    </message>
    <message>
        <source>Somebody is here for you</source>
        <translation>Ktoś już jest dla Ciebie</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>Proszę podejść do biurka</translation>
    </message>
    <message>
        <source>We are asking a person to come</source>
        <translation>Prosimy pracownika o przyjście</translation>
    </message>
    <message>
        <source>Go on while I wait</source>
        <translation>Kontynuuj, czekając</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>Przejdźmy dalej razem</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>I do not need help now</source>
        <translation>Nie potrzebuję już pomocy</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>Nikt nie dotykał ekranu od dłuższego czasu. Za %n sekundę wyczyścimy go, aby nikt nie zobaczył, co wpisano.</numerusform>
            <numerusform>Nikt nie dotykał ekranu od dłuższego czasu. Za %n sekundy wyczyścimy go, aby nikt nie zobaczył, co wpisano.</numerusform>
            <numerusform>Nikt nie dotykał ekranu od dłuższego czasu. Za %n sekund wyczyścimy go, aby nikt nie zobaczył, co wpisano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Czy nadal tu jesteś?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Nadal tu jestem</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Wyjdź i ukryj</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Touch to start</source>
        <translation>Dotknij, aby zacząć</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Change %1</source>
        <translation>Zmień: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmień</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Usuń %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>Wybierz język</translation>
    </message>
    <message>
        <source>You can change it later, on any page, under Text and display.</source>
        <translation>Możesz go później zmienić na każdej stronie w „Tekst i ekran”.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Everything you have typed is wiped at once. What you have already sent stays sent.</source>
        <translation>Wszystko, co wpisano, zostanie od razu usunięte. To, co już wysłano, pozostaje wysłane.</translation>
    </message>
    <message>
        <source>Leave and hide everything?</source>
        <translation>Wyjść i ukryć wszystko?</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Wyjdź i ukryj</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Zostań tutaj</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Nothing is on your list yet.</source>
        <translation>Lista jest jeszcze pusta.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Dodaj następne</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Dodaj pozycję</translation>
    </message>
    <message>
        <source>Your list is full.</source>
        <translation>Lista jest pełna.</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n znak za dużo</numerusform>
            <numerusform>%n znaki za dużo</numerusform>
            <numerusform>%n znaków za dużo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>Pozostał %n znak</numerusform>
            <numerusform>Pozostały %n znaki</numerusform>
            <numerusform>Pozostało %n znaków</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>What do you need today?</source>
        <translation>Czego dziś potrzebujesz?</translation>
    </message>
    <message>
        <source>Type what you need, in your own words</source>
        <translation>Wpisz własnymi słowami, czego potrzebujesz</translation>
    </message>
</context>
<context>
    <name>MoreBar</name>
    <message>
        <source>Back up this page</source>
        <translation>W górę tej strony</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Góra</translation>
    </message>
    <message>
        <source>More below on this page</source>
        <translation>Więcej na dole tej strony</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>Aktualności</translation>
    </message>
    <message>
        <source>All the news</source>
        <translation>Wszystkie aktualności</translation>
    </message>
</context>
<context>
    <name>NewsScreen</name>
    <message>
        <source>News</source>
        <translation>Aktualności</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Use the 24-hour clock: half past two in the afternoon is 14 30.</source>
        <translation>Podaj czas w układzie 24-godzinnym: wpół do trzeciej po południu to 14 30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Miesiąc</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuta</translation>
    </message>
</context>
<context>
    <name>PaymentScreen</name>
    <message>
        <source>A part is paid: %1</source>
        <translation>Zapłacono część: %1</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>Zatrzymujemy płatność</translation>
    </message>
    <message>
        <source>Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.</source>
        <translation>Bank zatwierdził tylko część. Zapłać resztę tą lub inną kartą, zapłać ją później albo odbierz pieniądze.</translation>
    </message>
    <message>
        <source>This can take a few seconds. Then we tell you whether anything was taken.</source>
        <translation>To może potrwać kilka sekund. Potem powiemy, czy coś pobrano.</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or put it in</source>
        <translation>Przyłóż kartę do czytnika lub włóż ją</translation>
    </message>
    <message>
        <source>Enter your PIN on the reader</source>
        <translation>Wpisz PIN na czytniku</translation>
    </message>
    <message>
        <source>That PIN was not right. Enter it again</source>
        <translation>PIN był nieprawidłowy. Wpisz go ponownie</translation>
    </message>
    <message>
        <source>Asking your bank</source>
        <translation>Pytamy Twój bank</translation>
    </message>
    <message>
        <source>Take your card out</source>
        <translation>Wyjmij kartę</translation>
    </message>
    <message>
        <source>Your bank has said no to this payment</source>
        <translation>Bank odrzucił tę płatność</translation>
    </message>
    <message>
        <source>Taking the payment back</source>
        <translation>Cofamy płatność</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>Proszę chwilę poczekać</translation>
    </message>
    <message>
        <source>Getting the card reader ready</source>
        <translation>Przygotowujemy czytnik kart</translation>
    </message>
    <message>
        <source>The card reader is below this screen.</source>
        <translation>Czytnik kart jest pod tym ekranem.</translation>
    </message>
    <message>
        <source>Cover the keys with your hand. Nobody else needs to see it.</source>
        <translation>Zasłoń klawisze dłonią. Nikt inny nie musi tego widzieć.</translation>
    </message>
    <message>
        <source>This takes up to 30 seconds. Leave your card where it is.</source>
        <translation>To potrwa do 30 sekund. Zostaw kartę tam, gdzie jest.</translation>
    </message>
    <message>
        <source>Then we go on by ourselves.</source>
        <translation>Potem przejdziemy dalej sami.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>To potrwa kilka sekund.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>Karta została odrzucona</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>Płatność zatrzymano</translation>
    </message>
    <message>
        <source>The card reader waited too long</source>
        <translation>Czytnik kart czekał zbyt długo</translation>
    </message>
    <message>
        <source>We could not take the payment</source>
        <translation>Nie udało się przyjąć płatności</translation>
    </message>
    <message>
        <source>Nothing was taken. Your bank does not tell us why. You can try again or use another card.</source>
        <translation>Niczego nie pobrano. Bank nie podaje powodu. Możesz spróbować ponownie lub użyć innej karty.</translation>
    </message>
    <message>
        <source>Nothing was taken. Your request is safe.</source>
        <translation>Niczego nie pobrano. Zgłoszenie jest bezpieczne.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.</source>
        <translation>Niczego nie pobrano. Czytnik kart nie może teraz połączyć się z bankiem. Zgłoszenie jest bezpieczne.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader is not answering just now. Your request is safe.</source>
        <translation>Niczego nie pobrano. Czytnik kart teraz nie odpowiada. Zgłoszenie jest bezpieczne.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Do zapłaty</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Pozostało do zapłaty</translation>
    </message>
    <message>
        <source>Waiting for the card reader to stop</source>
        <translation>Czekamy, aż czytnik kart się zatrzyma</translation>
    </message>
    <message>
        <source>Waiting for the card reader</source>
        <translation>Czekamy na czytnik kart</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Pay the rest: %1</source>
        <translation>Zapłać resztę: %1</translation>
    </message>
    <message>
        <source>Print a slip to pay in cash</source>
        <translation>Wydrukuj druk do zapłaty gotówką</translation>
    </message>
    <message>
        <source>Pay the rest later</source>
        <translation>Zapłać resztę później</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>Zapłać później</translation>
    </message>
    <message>
        <source>Give my money back</source>
        <translation>Oddajcie mi pieniądze</translation>
    </message>
    <message>
        <source>Stop the payment</source>
        <translation>Zatrzymaj płatność</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>A code to scan with your phone</source>
        <translation>Kod do zeskanowania telefonem</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and open the link.</source>
        <translation>Skieruj aparat telefonu na kod i otwórz link.</translation>
    </message>
    <message>
        <source>Take the photo there, or choose one, and send it.</source>
        <translation>Zrób tam zdjęcie albo wybierz je i wyślij.</translation>
    </message>
    <message>
        <source>Take a photo there, or choose a file, and send it.</source>
        <translation>Zrób tam zdjęcie albo wybierz plik i wyślij.</translation>
    </message>
    <message>
        <source>It shows here by itself.</source>
        <translation>Pojawi się tutaj samo.</translation>
    </message>
    <message>
        <source>Your phone is ready. Send it from there.</source>
        <translation>Telefon jest gotowy. Wyślij z niego.</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>Czekamy na Twój telefon</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Pobierz nowy kod</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Dodaj następne</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Użyj mojego telefonu</translation>
    </message>
    <message>
        <source>Use my phone after all</source>
        <translation>Jednak użyj telefonu</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. You can go on without one.</source>
        <translation>W tej chwili nie można odebrać zdjęć z telefonu. Możesz przejść dalej bez zdjęcia.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. You can go on without one.</source>
        <translation>W tej chwili nie można odebrać zdjęć ani plików z telefonu. Możesz przejść dalej bez nich.</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>W tej chwili nie można odebrać zdjęć z telefonu. Pokaż je w okienku: pracownicy pomogą.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>W tej chwili nie można odebrać zdjęć ani plików z telefonu. Pokaż je w okienku: pracownicy pomogą.</translation>
    </message>
    <message>
        <source>Photos received: %1</source>
        <translation>Otrzymane zdjęcia: %1</translation>
    </message>
    <message>
        <source>Photos and files received: %1</source>
        <translation>Otrzymane zdjęcia i pliki: %1</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>Przygotowujemy kod dla telefonu</translation>
    </message>
    <message>
        <source>The code has ended, and nothing has come by it.</source>
        <translation>Kod wygasł i nic nie dotarło.</translation>
    </message>
    <message>
        <source>You will show it at the counter. You can go on now.</source>
        <translation>Pokażesz to w okienku. Możesz teraz przejść dalej.</translation>
    </message>
    <message>
        <source>Show it at the counter instead</source>
        <translation>Pokażę to w okienku</translation>
    </message>
</context>
<context>
    <name>PreflightNotice</name>
    <message>
        <source>At the end your reference is on the screen, with a code that takes it to your phone.</source>
        <translation>Na końcu numer sprawy będzie na ekranie, z kodem, który przeniesie go na telefon.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Sprawdzamy wcześniejszą płatność. Tutaj możesz załatwić wszystko i zapłacić później, podając numer sprawy.</translation>
    </message>
    <message>
        <source>You can do everything here and pay later with your reference.</source>
        <translation>Tutaj możesz załatwić wszystko i zapłacić później, podając numer sprawy.</translation>
    </message>
    <message>
        <source>We cannot print a receipt just now</source>
        <translation>Nie możemy teraz wydrukować potwierdzenia</translation>
    </message>
    <message>
        <source>We cannot take cards just now</source>
        <translation>Nie możemy teraz przyjąć płatności kartą</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Print a receipt</source>
        <translation>Wydrukuj potwierdzenie</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Drukuj ponownie</translation>
    </message>
    <message>
        <source>Print it large</source>
        <translation>Drukuj dużym drukiem</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (opcjonalnie)</translation>
    </message>
    <message>
        <source>What it costs so far</source>
        <translation>Dotychczasowy koszt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Dodaj do listy</translation>
    </message>
    <message>
        <source>Keep this change</source>
        <translation>Zachowaj tę zmianę</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>We have read it. Check the number below.</source>
        <translation>Odczytano. Sprawdź numer poniżej.</translation>
    </message>
    <message>
        <source>We could not read that. Turn it a little, or type the number.</source>
        <translation>Nie udało się odczytać. Obróć trochę lub wpisz numer.</translation>
    </message>
    <message>
        <source>The scanner is not answering. Please type the number.</source>
        <translation>Skaner nie odpowiada. Proszę wpisać numer.</translation>
    </message>
    <message>
        <source>Hold the bars under the red light below this screen.</source>
        <translation>Przytrzymaj kod kreskowy pod czerwonym światłem poniżej ekranu.</translation>
    </message>
    <message>
        <source>That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.</source>
        <translation>To wygląda na kartę płatniczą. Tutaj nie czytamy kart: zapłacisz później przy czytniku kart. Zeskanuj rachunek albo wpisz jego numer.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Skanuj ponownie</translation>
    </message>
    <message>
        <source>Turn the scanner on</source>
        <translation>Włącz skaner</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Or type the number</source>
        <translation>Lub wpisz numer</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Clear what you typed</source>
        <translation>Wyczyść wpisany tekst</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>Czego potrzebujesz?</translation>
    </message>
    <message>
        <source>For example: my bin was not emptied</source>
        <translation>Na przykład: nie opróżniono mojego kosza</translation>
    </message>
    <message>
        <source>People often look for</source>
        <translation>Ludzie często szukają</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Telefonicznie lub przy okienku</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them. Or ask a person: they will know.</source>
        <translation>Spróbuj innych słów lub mniejszej ich liczby. Albo zapytaj człowieka.</translation>
    </message>
    <message>
        <source>We found nothing for “%1”</source>
        <translation>Nic nie znaleźliśmy dla „%1”</translation>
    </message>
</context>
<context>
    <name>SendingScreen</name>
    <message>
        <source>We could not send this</source>
        <translation>Nie udało się tego wysłać</translation>
    </message>
    <message>
        <source>Keeping your request safe</source>
        <translation>Zabezpieczamy Twoje zgłoszenie</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.</source>
        <translation>Nic nie wysłano i niczego nie pobrano. Odpowiedzi nadal tu są. Spróbuj ponownie lub zapytaj człowieka.</translation>
    </message>
    <message>
        <source>This takes a second or two. Please do not leave yet.</source>
        <translation>To potrwa sekundę lub dwie. Proszę jeszcze nie odchodzić.</translation>
    </message>
    <message>
        <source>Making your reference</source>
        <translation>Tworzymy numer sprawy</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Zapytaj człowieka</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>We cannot take anything in here just now. Please use another way, or ask a person.</source>
        <translation>Nie możemy teraz niczego tu przyjąć. Skorzystaj z innej drogi lub zapytaj człowieka.</translation>
    </message>
    <message>
        <source>This needs the printer. It is not working now.</source>
        <translation>Drukarka tutaj chwilowo nie działa, a jest do tego potrzebna.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ile to kosztuje</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Inne sposoby</translation>
    </message>
    <message>
        <source>How to get this done</source>
        <translation>Jak to załatwić</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Zacznij teraz</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Clear and sign again</source>
        <translation>Wyczyść i podpisz ponownie</translation>
    </message>
    <message>
        <source>Or type your full name instead</source>
        <translation>Albo wpisz swoje imię i nazwisko</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Twoje imię i nazwisko</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>A box to sign in with your finger</source>
        <translation>Pole na podpis palcem</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>Sorry, something went wrong</source>
        <translation>Przepraszamy, coś poszło nie tak</translation>
    </message>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>Ten ekran uruchomi się ponownie za %n sekundę.</numerusform>
            <numerusform>Ten ekran uruchomi się ponownie za %n sekundy.</numerusform>
            <numerusform>Ten ekran uruchomi się ponownie za %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.</source>
        <translation>To nie Twoja wina. To, co już wysłano, jest bezpieczne; to, co wpisywano, usunięto. Proszę zapytać przy biurku.</translation>
    </message>
    <message>
        <source>Or call us</source>
        <translation>Lub zadzwoń do nas</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Zacznij od nowa</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>Off</source>
        <translation>Wyłączony</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>W słuchawkach</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Głos</translation>
    </message>
    <message>
        <source>Any touch or key pauses the speech.</source>
        <translation>Każde dotknięcie lub klawisz wstrzymuje głos.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Czytaj dalej</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Przeczytaj stronę ponownie</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Wolniej</translation>
    </message>
    <message>
        <source>Speed of the speech</source>
        <translation>Szybkość głosu</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Szybciej</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Ciszej</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Głośność</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Głośniej</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Chosen</source>
        <translation>Wybrane</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>Not here just now: see how else</source>
        <translation>Teraz nie tutaj: zobacz, jak inaczej</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Telefonicznie lub przy okienku</translation>
    </message>
    <message>
        <source>There is nothing here today. Ask a person, or search in your own words.</source>
        <translation>Dziś nic tu nie ma. Zapytaj człowieka lub wyszukaj własnymi słowami.</translation>
    </message>
</context>
<context>
    <name>SuggestEntry</name>
    <message>
        <source>Nothing in the list begins like that. Check the spelling, or ask a person.</source>
        <translation>Nic na liście tak się nie zaczyna. Sprawdź pisownię lub zapytaj człowieka.</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Open today until %1</source>
        <translation>Otwarte dziś do %1</translation>
    </message>
    <message>
        <source>Our staff are back on %1. You can use this screen now.</source>
        <translation>Pracownicy wracają %1. Z tego ekranu można korzystać już teraz.</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>By phone</source>
        <translation>Telefonicznie</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Przy okienku</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>W internecie</translation>
    </message>
    <message>
        <source>When we are closed</source>
        <translation>Gdy jest zamknięte</translation>
    </message>
</context>
<context>
    <name>WhatItCosts</name>
    <message>
        <source>What it costs</source>
        <translation>Ile to kosztuje</translation>
    </message>
    <message>
        <source>To pay now</source>
        <translation>Do zapłaty teraz</translation>
    </message>
    <message>
        <source>To pay later</source>
        <translation>Do zapłaty później</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>Spacja</translation>
    </message>
</context>
</TS>
