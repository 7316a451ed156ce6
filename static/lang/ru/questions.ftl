# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = О ком вы пишете?
option-who-me = О себе
option-who-someone = О другом человеке, знакомом или незнакомом
option-who-work = О человеке, которому я помогаю по работе

field-danger = Кому-нибудь прямо сейчас грозит опасность?
option-danger-yes = Да
option-danger-no = Нет
option-danger-not-sure = Точно не знаю

page-call-now = Если можете, позвоните сейчас
page-call-now-text = Вы ответили, что кому-то прямо сейчас грозит опасность. Эту форму могут прочитать только через несколько часов. Если можете, позвоните сейчас.

field-minor = Есть ли там кто-нибудь младше 18 лет?
option-minor-yes = Да
option-minor-maybe = Может быть
option-minor-no = Нет
option-minor-dont-know = Не знаю

field-story = Расскажите нам, что происходит
field-story-hint = Пишите своими словами, на любом языке. Поможет всё, что вы видели или слышали: кто, где и когда. Ничего страшного, если вы знаете не всё.

page-now = Где эти люди сейчас
field-know-where = Вы знаете, где они сейчас?
option-know-where-yes = Да
option-know-where-no = Нет
field-where-now = Где?
field-where-now-hint = Если вы пишете о себе: где вы сейчас.

field-last = Когда это было в последний раз?
option-last-today = Сегодня
option-last-this-week = На этой неделе
option-last-this-month = В этом месяце
option-last-longer = Раньше
option-last-dont-know = Не знаю

field-signs = Что из этого подходит?
field-signs-hint = Выберите всё, что подходит, или ничего.
option-signs-cant-leave = Я не могу уйти
option-signs-keep-id = Мне не отдают паспорт или другой документ
option-signs-keep-pay = Мне не отдают мои деньги за работу
option-signs-debt = На мне долг, который я не могу отдать
option-signs-threats = Угрожают мне или моей семье
option-signs-hurt = Мне делают больно
option-signs-sex = Меня заставляют заниматься сексом или делать это за деньги
option-signs-other-job = Работа не та, что обещали
option-signs-watched = За мной или за моим телефоном следят
option-signs-police-threat = Говорят, что вызовут полицию или миграционную службу

page-my-place = Место и люди
field-place-kind = Что это за место?
field-place-kind-hint = Дом, ферма, ресторан, гостиница, интернет…
field-place-city = Где это?
field-place-city-hint = Достаточно города.
field-who-does-it = Кто это делает?
field-who-does-it-hint = Имена, прозвища, как они выглядят, как их найти: всё, что вы знаете.

page-needs = Что вам нужно
field-needs = Что вам нужно?
field-needs-hint = Выберите всё, что подходит, или ничего. Мы не можем обещать, что получится всё, но постараемся.
option-needs-shelter = Место, где пожить
option-needs-way-out = Помощь, чтобы выбраться
option-needs-ride = Чтобы меня отвезли
option-needs-doctor = Врач
option-needs-lawyer = Юрист
option-needs-talk = Просто поговорить
field-language = На каком языке вы хотите с нами говорить?
field-safe-to-return = Вам безопасно вернуться на эту страницу и прочитать ответ?
option-safe-to-return-yes = Да
option-safe-to-return-no = Нет
option-safe-to-return-not-sure = Точно не знаю

field-worry = Почему вы беспокоитесь?

page-people = Люди
field-people = Кому нужна помощь?
field-people-hint = Сколько человек, как они выглядят, имена, если вы их знаете.
field-controllers = Кто может держать их под контролем?
field-controllers-hint = Имена, прозвища, как они выглядят.

page-place = Место и время
field-exact-place = Где именно?
field-exact-place-hint = Адрес, название заведения, комната или этаж, что рядом.
field-when-often = Когда и как часто?
field-still-going = Это продолжается и сейчас?
option-still-going-yes = Да
option-still-going-no = Нет
option-still-going-dont-know = Не знаю

page-vehicle = Машина или другой транспорт
field-plate = Номер машины
field-plate-hint = Можно часть номера.
field-plate-state = Какого штата или какой страны номер
field-make = Марка и модель
field-colour = Цвет

field-online = Есть объявления, ссылки, имена пользователей или номера телефонов?
field-online-hint = Скопируйте их сюда, если они у вас есть.

page-know = Откуда вы знаете
field-how-know = Откуда вы об этом знаете?
field-could-guess = Может ли кто-то догадаться, что нам рассказали именно вы?
option-could-guess-yes = Да
option-could-guess-no = Нет
option-could-guess-not-sure = Точно не знаю

page-police = Полиция
field-told-police = Вы сообщили полиции?
option-told-police-yes = Да
option-told-police-no = Нет
field-police-agency = Какой полиции?
field-police-number = У вас есть номер заявления?

page-job = Ваша работа
field-job = Кем вы работаете?
field-agency-kind = Где вы работаете?
field-agency-kind-hint = Школа, больница, приют…

page-duty = Ваша обязанность сообщать
field-mandated = Обязаны ли вы по закону об этом сообщить (mandated reporter)?
option-mandated-yes = Да
option-mandated-no = Нет
option-mandated-not-sure = Точно не знаю
field-reported = Вы уже об этом сообщили?
option-reported-yes = Да
option-reported-no = Нет
field-reported-agency = Кому?
field-reported-number = У вас есть номер сообщения?

page-agree = Чего хочет этот человек
field-agree = Этот человек согласен, чтобы вы нам рассказали?
option-agree-written = Да, письменно
option-agree-spoken = Да, на словах
option-agree-no = Нет
option-agree-not-asked = Мы об этом не говорили
field-wants = Чего этот человек хочет?
field-name-release = Имя этого человека
option-name-release-no-name = Никому не называть имя без подписанного согласия
