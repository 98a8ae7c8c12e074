<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>AddressByHand</name>
    <message>
        <source>House number or name, and street</source>
        <translation>Номер або назва будинку та вулиця</translation>
    </message>
    <message>
        <source>Second line (optional)</source>
        <translation>Другий рядок (необов’язково)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Поштовий індекс</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Postcode</source>
        <translation>Поштовий індекс</translation>
    </message>
    <message>
        <source>Find address</source>
        <translation>Знайти адресу</translation>
    </message>
    <message>
        <source>We cannot look addresses up just now. Please type it by hand.</source>
        <translation>Зараз ми не можемо шукати адреси. Введіть адресу вручну.</translation>
    </message>
    <message>
        <source>We found no address with that postcode. Check it, or type the address by hand.</source>
        <translation>Ми не знайшли адреси з таким індексом. Перевірте його або введіть адресу вручну.</translation>
    </message>
    <message>
        <source>Addresses at this postcode</source>
        <translation>Адреси за цим індексом</translation>
    </message>
    <message>
        <source>Look it up by postcode</source>
        <translation>Шукати за індексом</translation>
    </message>
    <message>
        <source>Type the address by hand</source>
        <translation>Ввести адресу вручну</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Not provided</source>
        <translation>Не вказано</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Змінити: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Торкніться, щоб почати</translation>
    </message>
    <message>
        <source>Do your council business here</source>
        <translation>Вирішуйте справи з радою тут</translation>
    </message>
    <message>
        <source>Pay, report, apply or check, in your own language. A&#xa0;person is one touch away.</source>
        <translation>Платіть, повідомляйте, подавайте заяви чи перевіряйте своєю мовою. Працівник — за один дотик.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>We cannot print just now. At the end your reference is on the screen.</source>
        <translation>Зараз ми не можемо друкувати. Наприкінці номер звернення буде на екрані.</translation>
    </message>
    <message>
        <source>We cannot take cards just now. You can do the rest here and pay later.</source>
        <translation>Зараз ми не приймаємо картки. Решту можна зробити тут і заплатити пізніше.</translation>
    </message>
    <message>
        <source>The line to the council is down. What you send is kept safe here and goes when it is back.</source>
        <translation>Зв’язку з радою немає. Те, що ви надішлете, збережеться тут і піде пізніше.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Ми перевіряємо попередній платіж. Ви можете зробити все тут і сплатити пізніше за номером звернення.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Always here</source>
        <translation>Завжди тут</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Запитуємо…</translation>
    </message>
    <message>
        <source>Help is asked for</source>
        <translation>Допомогу викликано</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>До вас ідуть</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>%1 іде до вас</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>Працівник тут</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 тут</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Покликати людину</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Text and display</source>
        <translation>Текст і екран</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Вийти і сховати</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>Перевірте відповіді</translation>
    </message>
    <message>
        <source>Tick the box to say that your answers are true</source>
        <translation>Поставте позначку, щоб підтвердити правдивість відповідей</translation>
    </message>
    <message>
        <source>Accept and pay %1</source>
        <translation>Підтвердити і сплатити %1</translation>
    </message>
    <message>
        <source>Accept and send</source>
        <translation>Підтвердити і надіслати</translation>
    </message>
    <message>
        <source>Send, and print a slip to pay in cash</source>
        <translation>Надіслати й надрукувати талон для оплати готівкою</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Так, я згоден/згодна</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed now</source>
        <translation>Зараз зачинено</translation>
    </message>
    <message>
        <source>We open again on %1.</source>
        <translation>Ми знову відчинимося %1.</translation>
    </message>
    <message>
        <source>In an emergency, day or night</source>
        <translation>У надзвичайній ситуації, вдень і вночі</translation>
    </message>
    <message>
        <source>By phone, when we are open</source>
        <translation>Телефоном, коли відчинено</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>В інтернеті</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Торкніться, щоб почати</translation>
    </message>
</context>
<context>
    <name>ConfirmationNotices</name>
    <message>
        <source>Your receipt is printing. It comes out below this screen.</source>
        <translation>Квитанція друкується. Вона вийде під цим екраном.</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from below this screen.</source>
        <translation>Квитанцію надруковано. Візьміть її під цим екраном.</translation>
    </message>
    <message>
        <source>The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.</source>
        <translation>У принтері закінчився папір. Квитанція надрукується сама, коли працівники вставлять новий рулон. Звернення збережено.</translation>
    </message>
    <message>
        <source>The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.</source>
        <translation>Кришка принтера відкрита. Квитанція надрукується сама, коли її закриють. Звернення збережено.</translation>
    </message>
    <message>
        <source>We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.</source>
        <translation>Ми не змогли надрукувати квитанцію. Звернення збережено. Запишіть номер або збережіть його в телефоні.</translation>
    </message>
    <message>
        <source>We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.</source>
        <translation>Ми не знаємо, чи надрукувалася вся квитанція. Звернення збережено. Можна надрукувати копію.</translation>
    </message>
    <message>
        <source>The line to the council is down just now. Your request is kept safe here and goes by itself.</source>
        <translation>Зараз немає зв’язку з радою. Звернення збережено тут і піде саме.</translation>
    </message>
</context>
<context>
    <name>ConfirmationScreen</name>
    <message>
        <source>We have your request</source>
        <translation>Ми отримали ваше звернення</translation>
    </message>
    <message>
        <source>Please wait here for a person</source>
        <translation>Зачекайте тут на працівника</translation>
    </message>
    <message>
        <source>We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.</source>
        <translation>Ми ще не знаємо, чи списано кошти. Не платіть знову: працівники з’ясують це разом з вами.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Ваш номер звернення</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>Сплачено карткою: %1</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>Залишилося сплатити: %1</translation>
    </message>
    <message>
        <source>A code to scan with your phone, to follow your request</source>
        <translation>Код для сканування телефоном, щоб стежити за зверненням</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Що далі</translation>
    </message>
    <message>
        <source>If you have a question</source>
        <translation>Якщо у вас є запитання</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершити</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Text and display</source>
        <translation>Текст і екран</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Малий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайний</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Великий</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Найбільший</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Light on black</source>
        <translation>Світле на чорному</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>М’який</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Увесь екран</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>Опустити кнопки</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Досяжність</translation>
    </message>
    <message>
        <source>Pages slide</source>
        <translation>Сторінки рухаються</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Нічого не рухається</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Рух</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
</context>
<context>
    <name>EndPageScreen</name>
    <message>
        <source>We have called a person to come to you. Please stay near this screen.</source>
        <translation>Ми покликали до вас працівника. Залишайтеся біля цього екрана.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Хто може допомогти</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>На початок</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Виникла проблема</translation>
    </message>
</context>
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>How was it?</source>
        <translation>Як усе пройшло?</translation>
    </message>
    <message>
        <source>Two short questions. Nobody knows it was you.</source>
        <translation>Два коротких запитання. Ніхто не дізнається, що це ви.</translation>
    </message>
    <message>
        <source>How was it handled?</source>
        <translation>Як із вами повелися?</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Дуже погано</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Погано</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Так собі</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Добре</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>Дуже добре</translation>
    </message>
    <message>
        <source>Was it what you wanted?</source>
        <translation>Це те, чого ви хотіли?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Частково</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Ще не знаю</translation>
    </message>
    <message>
        <source>Send and finish</source>
        <translation>Надіслати і завершити</translation>
    </message>
    <message>
        <source>Finish without answering</source>
        <translation>Завершити без відповіді</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (необов’язково)</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Photo %1</source>
        <translation>Фото %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Документ %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Вилучити %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>We have cleared this screen</source>
        <translation>Ми очистили цей екран</translation>
    </message>
    <message>
        <source>Thank you. Goodbye</source>
        <translation>Дякуємо. До побачення</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>Сторінка закриється через %n секунду.</numerusform>
            <numerusform>Сторінка закриється через %n секунди.</numerusform>
            <numerusform>Сторінка закриється через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. What you had already sent stays sent.</source>
        <translation>До екрана давно не торкалися. Те, що ви вже надіслали, залишається надісланим.</translation>
    </message>
    <message>
        <source>Nobody had touched it for a while. Nothing was sent.</source>
        <translation>До екрана давно не торкалися. Нічого не надіслано.</translation>
    </message>
    <message>
        <source>Please take your receipt and your card.</source>
        <translation>Не забудьте квитанцію та картку.</translation>
    </message>
    <message>
        <source>Please take your receipt.</source>
        <translation>Не забудьте квитанцію.</translation>
    </message>
    <message>
        <source>Please take your card.</source>
        <translation>Не забудьте картку.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Почати знову</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Запитання %1 з %2</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation>Інші мови</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Мови</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.</source>
        <translation>Вони знають, що ви біля цього екрана. Можете продовжувати; введене вами нікому не показано.</translation>
    </message>
    <message>
        <source>Please stay near this screen. You can go on while you wait.</source>
        <translation>Залишайтеся біля цього екрана. Можете продовжувати, поки чекаєте.</translation>
    </message>
    <message>
        <source>You decide what you show them.</source>
        <translation>Ви вирішуєте, що їм показати.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.</source>
        <translation>Зараз ми не можемо зв’язатися з працівниками. Підійдіть до стійки; лампа над цим екраном світиться.</translation>
    </message>
    <message>
        <source>We cannot reach our staff from this screen just now. Please go to the desk.</source>
        <translation>Зараз ми не можемо зв’язатися з працівниками. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>Це займе секунду-дві.</translation>
    </message>
    <message>
        <source>Staff have been asked to come</source>
        <translation>Працівників попросили підійти</translation>
    </message>
    <message>
        <source>%1 is coming to help you</source>
        <translation>%1 іде вам допомогти</translation>
    </message>
    <message>
        <source>Somebody is coming to help you</source>
        <translation>До вас ідуть на допомогу</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 тут</translation>
    </message>
    <message>
        <source>Somebody is here for you</source>
        <translation>До вас підійшли</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>Підійдіть до стійки</translation>
    </message>
    <message>
        <source>We are asking a person to come</source>
        <translation>Просимо працівника підійти</translation>
    </message>
    <message>
        <source>Go on while I wait</source>
        <translation>Продовжити, поки чекаю</translation>
    </message>
    <message>
        <source>Go on together</source>
        <translation>Продовжити разом</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>I do not need help now</source>
        <translation>Допомога вже не потрібна</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.</source>
        <translation>
            <numerusform>До екрана давно не торкалися. Через %n секунду ми його очистимо, щоб ніхто не побачив введене.</numerusform>
            <numerusform>До екрана давно не торкалися. Через %n секунди ми його очистимо, щоб ніхто не побачив введене.</numerusform>
            <numerusform>До екрана давно не торкалися. Через %n секунд ми його очистимо, щоб ніхто не побачив введене.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Ви ще тут?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Я ще тут</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Вийти і сховати</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Touch to start</source>
        <translation>Торкніться, щоб почати</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Change %1</source>
        <translation>Змінити: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Вилучити %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>Оберіть мову</translation>
    </message>
    <message>
        <source>You can change it later, on any page, under Text and display.</source>
        <translation>Її можна змінити пізніше на будь-якій сторінці в розділі «Текст і екран».</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Everything you have typed is wiped at once. What you have already sent stays sent.</source>
        <translation>Усе введене буде одразу стерто. Те, що ви вже надіслали, залишається надісланим.</translation>
    </message>
    <message>
        <source>Leave and hide everything?</source>
        <translation>Вийти і сховати все?</translation>
    </message>
    <message>
        <source>Leave and hide</source>
        <translation>Вийти і сховати</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Залишитися</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Nothing is on your list yet.</source>
        <translation>Ваш список поки що порожній.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Додати ще</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Додати запис</translation>
    </message>
    <message>
        <source>Your list is full.</source>
        <translation>Ваш список заповнений.</translation>
    </message>
</context>
<context>
    <name>LongEntry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>Зайвий %n знак</numerusform>
            <numerusform>Зайві %n знаки</numerusform>
            <numerusform>Зайвих %n знаків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n character(s) left</source>
        <translation>
            <numerusform>Залишився %n знак</numerusform>
            <numerusform>Залишилося %n знаки</numerusform>
            <numerusform>Залишилося %n знаків</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>What do you need today?</source>
        <translation>Що вам потрібно сьогодні?</translation>
    </message>
    <message>
        <source>Type what you need, in your own words</source>
        <translation>Напишіть своїми словами, що вам потрібно</translation>
    </message>
</context>
<context>
    <name>MoreBar</name>
    <message>
        <source>Back up this page</source>
        <translation>Вгору сторінкою</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вгору</translation>
    </message>
    <message>
        <source>More below on this page</source>
        <translation>Ще нижче на сторінці</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>News</source>
        <translation>Новини</translation>
    </message>
    <message>
        <source>All the news</source>
        <translation>Усі новини</translation>
    </message>
</context>
<context>
    <name>NewsScreen</name>
    <message>
        <source>News</source>
        <translation>Новини</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Use the 24-hour clock: half past two in the afternoon is 14 30.</source>
        <translation>Вкажіть час у 24-годинному форматі: пів на третю дня — це 14 30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Рік</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Година</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Хвилина</translation>
    </message>
</context>
<context>
    <name>PaymentScreen</name>
    <message>
        <source>A part is paid: %1</source>
        <translation>Сплачено частину: %1</translation>
    </message>
    <message>
        <source>Stopping the payment</source>
        <translation>Зупиняємо платіж</translation>
    </message>
    <message>
        <source>Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.</source>
        <translation>Банк схвалив лише частину. Сплатіть решту цією або іншою карткою, сплатіть її пізніше або поверніть свої гроші.</translation>
    </message>
    <message>
        <source>This can take a few seconds. Then we tell you whether anything was taken.</source>
        <translation>Це може тривати кілька секунд. Потім ми скажемо, чи щось списано.</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or put it in</source>
        <translation>Прикладіть картку до зчитувача або вставте її</translation>
    </message>
    <message>
        <source>Enter your PIN on the reader</source>
        <translation>Введіть PIN на зчитувачі</translation>
    </message>
    <message>
        <source>That PIN was not right. Enter it again</source>
        <translation>PIN неправильний. Введіть ще раз</translation>
    </message>
    <message>
        <source>Asking your bank</source>
        <translation>Запитуємо ваш банк</translation>
    </message>
    <message>
        <source>Take your card out</source>
        <translation>Вийміть картку</translation>
    </message>
    <message>
        <source>Your bank has said no to this payment</source>
        <translation>Банк відхилив цей платіж</translation>
    </message>
    <message>
        <source>Taking the payment back</source>
        <translation>Повертаємо платіж</translation>
    </message>
    <message>
        <source>Please wait a moment</source>
        <translation>Зачекайте хвилинку</translation>
    </message>
    <message>
        <source>Getting the card reader ready</source>
        <translation>Готуємо зчитувач карток</translation>
    </message>
    <message>
        <source>The card reader is below this screen.</source>
        <translation>Зчитувач карток під цим екраном.</translation>
    </message>
    <message>
        <source>Cover the keys with your hand. Nobody else needs to see it.</source>
        <translation>Прикрийте клавіші рукою. Нікому іншому не треба цього бачити.</translation>
    </message>
    <message>
        <source>This takes up to 30 seconds. Leave your card where it is.</source>
        <translation>Це триває до 30 секунд. Не виймайте картку.</translation>
    </message>
    <message>
        <source>Then we go on by ourselves.</source>
        <translation>Далі ми продовжимо самі.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Це займе кілька секунд.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>Вашу картку відхилено</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>Ви зупинили платіж</translation>
    </message>
    <message>
        <source>The card reader waited too long</source>
        <translation>Зчитувач чекав надто довго</translation>
    </message>
    <message>
        <source>We could not take the payment</source>
        <translation>Ми не змогли прийняти платіж</translation>
    </message>
    <message>
        <source>Nothing was taken. Your bank does not tell us why. You can try again or use another card.</source>
        <translation>Нічого не списано. Банк не повідомляє причину. Спробуйте ще раз або іншою карткою.</translation>
    </message>
    <message>
        <source>Nothing was taken. Your request is safe.</source>
        <translation>Нічого не списано. Звернення збережено.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.</source>
        <translation>Нічого не списано. Зчитувач зараз не має зв’язку з банком. Звернення збережено.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card reader is not answering just now. Your request is safe.</source>
        <translation>Нічого не списано. Зчитувач зараз не відповідає. Звернення збережено.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>До сплати</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Залишилося сплатити</translation>
    </message>
    <message>
        <source>Waiting for the card reader to stop</source>
        <translation>Чекаємо, поки зчитувач зупиниться</translation>
    </message>
    <message>
        <source>Waiting for the card reader</source>
        <translation>Чекаємо на зчитувач карток</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Pay the rest: %1</source>
        <translation>Сплатити решту: %1</translation>
    </message>
    <message>
        <source>Print a slip to pay in cash</source>
        <translation>Надрукувати талон для оплати готівкою</translation>
    </message>
    <message>
        <source>Pay the rest later</source>
        <translation>Сплатити решту пізніше</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>Сплатити пізніше</translation>
    </message>
    <message>
        <source>Give my money back</source>
        <translation>Поверніть мої гроші</translation>
    </message>
    <message>
        <source>Stop the payment</source>
        <translation>Зупинити платіж</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>A code to scan with your phone</source>
        <translation>Код для сканування телефоном</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code and open the link.</source>
        <translation>Наведіть камеру телефона на код і відкрийте посилання.</translation>
    </message>
    <message>
        <source>Take the photo there, or choose one, and send it.</source>
        <translation>Зробіть там фото або виберіть його й надішліть.</translation>
    </message>
    <message>
        <source>Take a photo there, or choose a file, and send it.</source>
        <translation>Зробіть там фото або виберіть файл і надішліть.</translation>
    </message>
    <message>
        <source>It shows here by itself.</source>
        <translation>Воно з’явиться тут саме.</translation>
    </message>
    <message>
        <source>Your phone is ready. Send it from there.</source>
        <translation>Телефон готовий. Надішліть з нього.</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>Чекаємо на ваш телефон</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Отримати новий код</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Додати ще</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Скористатися моїм телефоном</translation>
    </message>
    <message>
        <source>Use my phone after all</source>
        <translation>Усе ж скористатися телефоном</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. You can go on without one.</source>
        <translation>Зараз неможливо отримати фото з телефона. Можна продовжити без нього.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. You can go on without one.</source>
        <translation>Зараз неможливо отримати фото й файли з телефона. Можна продовжити без них.</translation>
    </message>
    <message>
        <source>Photos cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>Зараз неможливо отримати фото з телефона. Покажіть його біля стійки: працівники допоможуть.</translation>
    </message>
    <message>
        <source>Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.</source>
        <translation>Зараз неможливо отримати фото й файли з телефона. Покажіть їх біля стійки: працівники допоможуть.</translation>
    </message>
    <message>
        <source>Photos received: %1</source>
        <translation>Отримано фото: %1</translation>
    </message>
    <message>
        <source>Photos and files received: %1</source>
        <translation>Отримано фото й файлів: %1</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>Готуємо код для вашого телефона</translation>
    </message>
    <message>
        <source>The code has ended, and nothing has come by it.</source>
        <translation>Дія коду закінчилася, і нічого не надійшло.</translation>
    </message>
    <message>
        <source>You will show it at the counter. You can go on now.</source>
        <translation>Ви покажете це біля стійки. Можна продовжувати.</translation>
    </message>
    <message>
        <source>Show it at the counter instead</source>
        <translation>Показати біля стійки</translation>
    </message>
</context>
<context>
    <name>PreflightNotice</name>
    <message>
        <source>At the end your reference is on the screen, with a code that takes it to your phone.</source>
        <translation>Наприкінці номер вашого звернення буде на екрані, з кодом, який перенесе його на ваш телефон.</translation>
    </message>
    <message>
        <source>We are checking an earlier payment. You can do everything here and pay later with your reference.</source>
        <translation>Ми перевіряємо попередній платіж. Ви можете зробити все тут і сплатити пізніше за номером звернення.</translation>
    </message>
    <message>
        <source>You can do everything here and pay later with your reference.</source>
        <translation>Ви можете зробити все тут і сплатити пізніше за номером звернення.</translation>
    </message>
    <message>
        <source>We cannot print a receipt just now</source>
        <translation>Зараз ми не можемо надрукувати квитанцію</translation>
    </message>
    <message>
        <source>We cannot take cards just now</source>
        <translation>Зараз ми не можемо приймати картки</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Print a receipt</source>
        <translation>Надрукувати квитанцію</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Надрукувати ще раз</translation>
    </message>
    <message>
        <source>Print it large</source>
        <translation>Надрукувати великим</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (необов’язково)</translation>
    </message>
    <message>
        <source>What it costs so far</source>
        <translation>Вартість на цей момент</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Додати до списку</translation>
    </message>
    <message>
        <source>Keep this change</source>
        <translation>Зберегти цю зміну</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>We have read it. Check the number below.</source>
        <translation>Прочитано. Перевірте номер нижче.</translation>
    </message>
    <message>
        <source>We could not read that. Turn it a little, or type the number.</source>
        <translation>Не вдалося прочитати. Трохи поверніть або введіть номер.</translation>
    </message>
    <message>
        <source>The scanner is not answering. Please type the number.</source>
        <translation>Сканер не відповідає. Введіть номер.</translation>
    </message>
    <message>
        <source>Hold the bars under the red light below this screen.</source>
        <translation>Тримайте штрихкод під червоним світлом під екраном.</translation>
    </message>
    <message>
        <source>That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.</source>
        <translation>Це схоже на платіжну картку. Тут ми не читаємо карток: ви заплатите пізніше біля терміналу. Відскануйте рахунок або введіть його номер.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Сканувати ще раз</translation>
    </message>
    <message>
        <source>Turn the scanner on</source>
        <translation>Увімкнути сканер</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Or type the number</source>
        <translation>Або введіть номер</translation>
    </message>
</context>
<context>
    <name>SearchEntry</name>
    <message>
        <source>Clear what you typed</source>
        <translation>Стерти введене</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>Що вам потрібно?</translation>
    </message>
    <message>
        <source>For example: my bin was not emptied</source>
        <translation>Наприклад: мій бак не спорожнили</translation>
    </message>
    <message>
        <source>People often look for</source>
        <translation>Часто шукають</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Телефоном або біля стійки</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them. Or ask a person: they will know.</source>
        <translation>Спробуйте інші слова або менше слів. Або запитайте людину.</translation>
    </message>
    <message>
        <source>We found nothing for “%1”</source>
        <translation>За запитом «%1» нічого не знайдено</translation>
    </message>
</context>
<context>
    <name>SendingScreen</name>
    <message>
        <source>We could not send this</source>
        <translation>Ми не змогли це надіслати</translation>
    </message>
    <message>
        <source>Keeping your request safe</source>
        <translation>Зберігаємо ваше звернення</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.</source>
        <translation>Нічого не надіслано і не списано. Ваші відповіді ще тут. Спробуйте ще раз або запитайте людину.</translation>
    </message>
    <message>
        <source>This takes a second or two. Please do not leave yet.</source>
        <translation>Це займе секунду-дві. Будь ласка, ще не йдіть.</translation>
    </message>
    <message>
        <source>Making your reference</source>
        <translation>Створюємо номер звернення</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Покликати людину</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>We cannot take anything in here just now. Please use another way, or ask a person.</source>
        <translation>Зараз ми не можемо нічого тут прийняти. Скористайтеся іншим способом або запитайте людину.</translation>
    </message>
    <message>
        <source>This needs the printer. It is not working now.</source>
        <translation>Принтер тут зараз не працює, а він для цього потрібен.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Скільки це коштує</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Інші способи</translation>
    </message>
    <message>
        <source>How to get this done</source>
        <translation>Як це зробити</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Почати</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Clear and sign again</source>
        <translation>Стерти і підписати знову</translation>
    </message>
    <message>
        <source>Or type your full name instead</source>
        <translation>Або введіть своє повне ім’я</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Ваше повне ім’я</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>A box to sign in with your finger</source>
        <translation>Поле для підпису пальцем</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>Sorry, something went wrong</source>
        <translation>Вибачте, щось пішло не так</translation>
    </message>
    <message numerus="yes">
        <source>This screen starts again in %n second(s).</source>
        <translation>
            <numerusform>Екран запуститься знову через %n секунду.</numerusform>
            <numerusform>Екран запуститься знову через %n секунди.</numerusform>
            <numerusform>Екран запуститься знову через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.</source>
        <translation>Це не ваша вина. Те, що ви вже надіслали, збережено; те, що вводили, стерто. Зверніться до людини біля стійки.</translation>
    </message>
    <message>
        <source>Or call us</source>
        <translation>Або зателефонуйте нам</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Почати знову</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>Off</source>
        <translation>Вимкнено</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>У навушниках</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Any touch or key pauses the speech.</source>
        <translation>Будь-який дотик або клавіша призупиняє голос.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Читати далі</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Прочитати сторінку ще раз</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Повільніше</translation>
    </message>
    <message>
        <source>Speed of the speech</source>
        <translation>Швидкість голосу</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Швидше</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тихіше</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Гучність</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Гучніше</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
</context>
<context>
    <name>StageWindow</name>
    <message>
        <source>Chosen</source>
        <translation>Вибрано</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>Not here just now: see how else</source>
        <translation>Зараз не тут: дивіться, як інакше</translation>
    </message>
    <message>
        <source>By phone or at the counter</source>
        <translation>Телефоном або біля стійки</translation>
    </message>
    <message>
        <source>There is nothing here today. Ask a person, or search in your own words.</source>
        <translation>Сьогодні тут нічого немає. Запитайте людину або шукайте своїми словами.</translation>
    </message>
</context>
<context>
    <name>SuggestEntry</name>
    <message>
        <source>Nothing in the list begins like that. Check the spelling, or ask a person.</source>
        <translation>У списку немає такого початку. Перевірте написання або запитайте людину.</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Open today until %1</source>
        <translation>Сьогодні відчинено до %1</translation>
    </message>
    <message>
        <source>Our staff are back on %1. You can use this screen now.</source>
        <translation>Наші працівники повернуться %1. Цим екраном можна користуватися зараз.</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>By phone</source>
        <translation>Телефоном</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Біля стійки</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>В інтернеті</translation>
    </message>
    <message>
        <source>When we are closed</source>
        <translation>Коли зачинено</translation>
    </message>
</context>
<context>
    <name>WhatItCosts</name>
    <message>
        <source>What it costs</source>
        <translation>Скільки це коштує</translation>
    </message>
    <message>
        <source>To pay now</source>
        <translation>Сплатити зараз</translation>
    </message>
    <message>
        <source>To pay later</source>
        <translation>Сплатити пізніше</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
</context>
</TS>
