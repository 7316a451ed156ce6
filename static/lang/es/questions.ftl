# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = ¿De quién se trata?
option-who-me = De mí
option-who-someone = De alguien que conozco o que vi
option-who-work = De alguien a quien ayudo en mi trabajo

field-danger = ¿Hay alguien en peligro en este momento?
option-danger-yes = Sí
option-danger-no = No
option-danger-not-sure = No lo sé bien

page-call-now = Llame ahora si puede
page-call-now-text = Usted dijo que alguien está en peligro en este momento. Puede que nadie lea este formulario por varias horas. Si puede, llame ahora.

field-minor = ¿Hay alguien menor de 18 años?
option-minor-yes = Sí
option-minor-maybe = Tal vez
option-minor-no = No
option-minor-dont-know = No sé

field-story = Cuéntenos lo que está pasando
field-story-hint = Use sus propias palabras, en cualquier idioma. Todo ayuda: lo que vio o escuchó, quién, dónde y cuándo. No importa si no lo sabe todo.

page-now = Dónde está la persona ahora
field-know-where = ¿Sabe dónde está la persona ahora?
option-know-where-yes = Sí
option-know-where-no = No
field-where-now = ¿Dónde?
field-where-now-hint = Si se trata de usted: dónde está usted.

field-last = ¿Cuándo pasó por última vez?
option-last-today = Hoy
option-last-this-week = Esta semana
option-last-this-month = Este mes
option-last-longer = Hace más tiempo
option-last-dont-know = No sé

field-signs = ¿Cuáles de estas cosas le pasan?
field-signs-hint = Elija todas las que le pasan, o ninguna.
option-signs-cant-leave = No puedo irme
option-signs-keep-id = Se quedan con mi pasaporte o mi identificación
option-signs-keep-pay = Se quedan con mi pago
option-signs-debt = Debo dinero y no lo puedo terminar de pagar
option-signs-threats = Me amenazan a mí o a mi familia
option-signs-hurt = Me lastiman
option-signs-sex = Me obligan a tener sexo, o a hacerlo por dinero
option-signs-other-job = El trabajo no es lo que me dijeron
option-signs-watched = Me vigilan a mí o mi teléfono
option-signs-police-threat = Dicen que van a llamar a la policía o a inmigración

page-my-place = El lugar y las personas
field-place-kind = ¿Qué tipo de lugar es?
field-place-kind-hint = Una casa, una granja, un restaurante, un hotel, por internet…
field-place-city = ¿Dónde queda?
field-place-city-hint = Con la ciudad basta.
field-who-does-it = ¿Quién está haciendo esto?
field-who-does-it-hint = Nombres, apodos, cómo son, cómo encontrarlos: todo lo que sepa.

page-needs = Lo que necesita
field-needs = ¿Qué necesita?
field-needs-hint = Elija todo lo que necesita, o nada. No podemos prometerle cada una de estas cosas, pero lo vamos a intentar.
option-needs-shelter = Un lugar donde quedarme
option-needs-way-out = Una forma de salir de esto
option-needs-ride = Que alguien me lleve
option-needs-doctor = Un médico
option-needs-lawyer = Un abogado
option-needs-talk = Solo hablar
field-language = ¿En qué idioma quiere hablar con nosotros?
field-safe-to-return = ¿Puede volver a esta página y leer una respuesta sin peligro?
option-safe-to-return-yes = Sí
option-safe-to-return-no = No
option-safe-to-return-not-sure = No lo sé bien

field-worry = ¿Por qué le preocupa esto?

page-people = Las personas
field-people = ¿Quién necesita ayuda?
field-people-hint = Cuántas personas son, cómo son, sus nombres si los sabe.
field-controllers = ¿Quién podría estar controlándolas?
field-controllers-hint = Nombres, apodos, cómo son.

page-place = Lugar y hora
field-exact-place = ¿Dónde exactamente?
field-exact-place-hint = Dirección, nombre de un negocio, cuarto o piso, qué hay cerca.
field-when-often = ¿Cuándo y cada cuánto?
field-still-going = ¿Sigue pasando?
option-still-going-yes = Sí
option-still-going-no = No
option-still-going-dont-know = No sé

page-vehicle = Un carro u otro vehículo
field-plate = Placa
field-plate-hint = Una parte también sirve.
field-plate-state = Estado o país de la placa
field-make = Marca y modelo
field-colour = Color

field-online = ¿Hay anuncios, enlaces, nombres de usuario o números de teléfono?
field-online-hint = Cópielos aquí si los tiene.

page-know = Cómo lo sabe
field-how-know = ¿Cómo se enteró de esto?
field-could-guess = ¿Alguien podría adivinar que fue usted quien nos contó?
option-could-guess-yes = Sí
option-could-guess-no = No
option-could-guess-not-sure = No lo sé bien

page-police = Policía
field-told-police = ¿Le avisó a la policía?
option-told-police-yes = Sí
option-told-police-no = No
field-police-agency = ¿A qué policía?
field-police-number = ¿Tiene un número de reporte?

page-job = Su trabajo
field-job = ¿En qué trabaja?
field-agency-kind = ¿En qué tipo de lugar trabaja?
field-agency-kind-hint = Una escuela, una clínica, un refugio…

page-duty = Si usted tiene que reportar
field-mandated = ¿Dice la ley que usted tiene que reportar esto (en inglés, “mandated reporter”)?
option-mandated-yes = Sí
option-mandated-no = No
option-mandated-not-sure = No lo sé bien
field-reported = ¿Ya lo reportó?
option-reported-yes = Sí
option-reported-no = No
field-reported-agency = ¿A quién?
field-reported-number = ¿Tiene un número de reporte?

page-agree = Lo que quiere la persona
field-agree = ¿La persona está de acuerdo con que usted nos cuente?
option-agree-written = Sí, por escrito
option-agree-spoken = Sí, me lo dijo
option-agree-no = No
option-agree-not-asked = No le he preguntado
field-wants = ¿Qué quiere la persona que pase?
field-name-release = Su nombre
option-name-release-no-name = No dar el nombre de la persona a nadie sin un permiso firmado
