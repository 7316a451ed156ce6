# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Formulario

# The button that is first on every page.
leave = Salir ya

# The address of this place, for a screen reader.
leave-label = Salir rápido de esta página

hotline-default = la línea de ayuda
date-day = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }

## The banner, on every page that asks for something.

danger-call = ¿Está en peligro ahora? Llame al { $emergency }.
danger-label = Si hay peligro ahora
danger-slow = Este formulario no es para emergencias. Pueden pasar horas antes de que alguien lo lea.
danger-day = Si ocurrió en las últimas 24 horas, llame, envíe un mensaje de texto o use el chat.

## The first page.

first-heading = Escríbanos
first-lead = Cuéntele a { $hotline } lo que está pasando, con sus propias palabras y en el idioma que quiera. No necesita una cuenta. No tiene que dar su nombre.
first-code = Al final va a recibir un código de ocho palabras en inglés. Con él puede volver, agregar más y leer nuestra respuesta.
first-start = Empezar a escribir

first-back-heading = ¿Ya estuvo aquí antes?
first-back-code = Su código
first-back-hint = Ocho palabras u ocho números, en orden. No importan las mayúsculas ni los espacios.
first-back-return = Entrar con mi código

first-other-heading = Otras formas de comunicarse con nosotros
first-other-hint = Las llamadas y los mensajes de texto pueden aparecer en la factura del teléfono.
first-other-phone = Llamar
first-other-text = Mensaje de texto
first-other-tty = TTY
first-other-chat = Abrir el chat en vivo
first-other-chat-hint = El chat está en otro sitio. Cuando lo abre, esta página se cierra.

first-guard-heading = Lo que este formulario protege
first-guard-sealed = Lo que usted escribe queda bajo llave antes de guardarse. Solo las personas que trabajan en { $hotline } pueden abrirlo, en una computadora que se mantiene fuera de internet.
first-guard-list = No llevamos ninguna lista de quién entra aquí ni cuándo.
first-guard-device = Le pedimos a su navegador que no guarde nada de lo que usted escribe aquí.

first-limit-heading = Lo que no puede hacer
first-limit-screen = No puede esconder su pantalla de alguien que esté a su lado, ni de una aplicación espía en este teléfono o computadora. Si alguien le revisa el teléfono o la computadora, use otro equipo si puede.
first-limit-history = No puede quitar esta dirección del historial de su navegador. El botón “Salir ya”, arriba, cierra la página y borra lo que escribió. El historial queda.
first-limit-breach = Si alguien logra entrar sin permiso en el sistema de este sitio, podría leer lo que se envíe desde ese momento. Lo que se envió antes sigue bajo llave.

## The code.

code-heading = Ya se envió. Ahora anote su código
code-lead = Este código es la única forma de volver a lo que envió y a nuestra respuesta. Si lo pierde, no podemos encontrarlo por usted.
code-words = Su código
code-numbers-lead = El mismo código en números. Con las palabras (en inglés) o con los números basta.
code-paper = Anótelo en un papel y guárdelo donde nadie mire. Una foto de la pantalla puede terminar en otros teléfonos o computadoras.
code-secret = Cualquier persona que tenga el código puede leer lo que le respondemos.
code-once = En el siguiente paso puede comprobar lo que anotó. Después, el código no se volverá a mostrar.
code-go = Ya lo anoté

## After it.

done-heading = Gracias
done-lead = Lo que escribió está bajo llave y guardado. Una persona que trabaja en { $hotline } lo va a leer. Puede tardar unas horas.
done-back = Para agregar más o leer nuestra respuesta, vuelva a esta dirección con su código.
done-leave = Si alguien puede mirar este teléfono o computadora, presione “Salir ya”, arriba.
done-go = Volver a la primera página

## Files.

files-heading = Fotos y otros archivos
files-lead = Puede agregar fotos, mensajes o papeles: hasta { $count } archivos, { $size } en total. Quedan bajo llave igual que lo que usted escribe, y los nombres de los archivos también.
files-hidden = Las fotos pueden llevar datos escondidos, como el lugar donde se tomaron. Solo las personas que trabajan en { $hotline } pueden verlos.
files-choose = Elegir archivos
files-choose-hint = Puede elegir varios a la vez.
files-add = Agregar estos archivos
files-wait = Los archivos grandes pueden tardar unos minutos. Quédese en esta página hasta que cambie.
files-list = Archivos que van junto con su texto
files-remove = Quitar
files-open = Agregar fotos u otros archivos
files-go = Continuar
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = “{ $name }” no se agregó: caben { $count } archivos.
trouble-file-large = “{ $name }” no se agregó: todos los archivos juntos pueden tener hasta { $size }.
trouble-file-stopped = “{ $name }” no llegó completo, así que no se agregó. Elíjalo otra vez.
trouble-file-full = “{ $name }” no se agregó: en este momento no hay espacio aquí para archivos. De todos modos puede enviar lo que escribió.
trouble-file-not-stored = No pudimos guardar “{ $name }”, así que no se agregó. La falla es nuestra. De todos modos puede enviar lo que escribió.
trouble-file-busy = “{ $name }” no se agregó: muchas personas están enviando archivos en este momento. Espere un minuto y elíjalo otra vez.
trouble-files-gone = Los archivos que había agregado ya no están, porque su visita había terminado. Elíjalos otra vez.

## Coming back.

answers-heading = Respuestas para usted
answers-none = Todavía no hay nada aquí.
answers-none-hint = Si envió algo, puede que todavía no lo hayamos leído. Vuelva a mirar más tarde, cuando no haya peligro. Esta página se ve igual con cualquier código: si esperaba una respuesta, revise las palabras de su código.
answers-answer = Respuesta del { $date }
answers-mark = Leído por nuestro equipo, { $date }
answers-more = Agregar más
answers-more-hint = Solo las personas que trabajan en { $hotline } pueden leerlo. Caben { $limit } caracteres.
answers-send = Enviar más
answers-sent = Enviado. Lo que agregó está bajo llave y guardado.

back = Atrás

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Por favor, revise esto
trouble-story-empty = Todavía no hay nada escrito. Escriba unas palabras y después presione “{ ask-forward }”.
trouble-story-long = Esto tiene { $count } caracteres y solo caben { $limit }. Hágalo más corto, o envíe el resto después con su código. Todavía no se envió nada.
trouble-more-empty = Todavía no hay nada escrito. Escriba unas palabras y después presione “Enviar más”.
trouble-more-long = Esto tiene { $count } caracteres y solo caben { $limit }. Hágalo más corto, o envíelo en dos partes. Todavía no se envió nada.
trouble-code-empty = Escriba su código: ocho palabras u ocho números.
trouble-code-word = La palabra { $place } no es una de las nuestras: “{ $word }”. Compárela con lo que anotó.
trouble-code-count = { $count ->
    [one] Un código tiene ocho palabras. Aquí hay una.
    [many] Un código tiene ocho palabras. Aquí hay { $count }.
   *[other] Un código tiene ocho palabras. Aquí hay { $count }.
}
trouble-code-check = Conocemos todas estas palabras, pero una de ellas no es la que va ahí. Compare cada una con lo que anotó.
trouble-code-ambiguous = Hay más de un código que podría ser. Escriba cada palabra completa.
trouble-readers-full = Hay mucha gente aquí en este momento. Su código está bien. Espere un minuto y vuelva a presionar el botón.
trouble-not-read = En este momento no podemos traer las respuestas. La falla es nuestra. Intente más tarde o llame al { $phone }.
trouble-not-stored = No pudimos guardar esto, así que no se envió nada. La falla es nuestra. Lo que escribió sigue aquí: espere un minuto y presione el botón otra vez, o llame al { $phone }.
trouble-ended = Su visita ya había terminado, así que todavía no se envió nada. Lo que ve aquí es todo lo que nos queda. Revíselo y vuelva a presionar el botón.
trouble-code-again = Su visita ya había terminado. Lo que agregó está guardado, pero no se ha enviado. Escriba su código otra vez para seguir.
trouble-look-again = Esta página estuvo abierta dos veces, o por mucho tiempo. Lo que ve aquí todavía no se ha enviado. Revíselo y vuelva a presionar el botón.
trouble-broken = Algunas letras se dañaron en el camino y ahora se ven como �. Todavía no se envió nada. Revíselo y vuelva a presionar el botón.
trouble-odd = Una parte de la página nos llegó de una forma que no conocemos. Todavía no se envió nada. Revísela y vuelva a presionar el botón.
trouble-unsent = Este texto todavía no se ha enviado. Si también quiere enviarlo, presione “Enviar”.

## Leaving.

left-link = Seguir

## Pages that stand alone.

alone-back = Ir a la primera página
lost-heading = Esta página no existe
lost-text = Aquí todo está en una sola dirección.
method-heading = Eso no se puede hacer aquí
method-text = Vaya a la primera página y empiece ahí.
cookies-heading = Su navegador no envió ninguna cookie
cookies-text = Este formulario necesita una cookie pequeña, que desaparece cuando usted cierra el navegador. Permita las cookies en este sitio, o use una ventana privada, y después vaya a la primera página. No se envió nada.
foreign-heading = Esto llegó desde otra página
foreign-text = Por seguridad, solo aceptamos lo que se envía desde nuestra propia página. No se envió nada. Si lo escribió aquí, vaya atrás: puede que su texto siga ahí. Cópielo, vuelva a cargar la página y envíelo otra vez.
large-heading = Es demasiado de una sola vez
large-text = No se envió nada. Vaya atrás: puede que su texto siga ahí. Envíelo en partes más pequeñas.
unread-heading = No pudimos leer eso
unread-text = Su navegador envió el formulario de una forma que no conocemos. No se envió nada. Vaya a la primera página e intente otra vez, o use otro navegador.
busy-heading = Hay mucha gente aquí en este momento
busy-text = No se envió nada. Espere un minuto y vuelva a cargar esta página. Puede que su navegador le pregunte si quiere enviar otra vez: diga que sí, y su texto se envía también.
fault-heading = Algo falló aquí
fault-text = La falla es nuestra. Espere un minuto y vuelva a cargar esta página. Si sigue igual, llame al { $phone }.

## Said before the first question, and again before sending.

rules-heading = Dos casos en que tenemos que avisarle a alguien
rules-child = Si una persona menor de 18 años puede estar sufriendo maltrato o abuso, o si alguien puede salir muy lastimado pronto, les avisamos a las autoridades de inmediato, aunque usted nos haya pedido que no lo hagamos.
rules-after = Después de enviar un reporte, no podemos contarle qué pasa. Usted puede agregar más después con su código.

## What Leave does; shown before the first question.

leaving-heading = Antes de empezar: cómo salir
leaving-what = El botón “Salir ya” está arriba en todas las páginas. Termina su visita, borra lo que escribió y muestra otro sitio. Si alguien presiona Atrás, no ve nada.
leaving-not = No puede borrar el historial de su navegador: la dirección de este sitio queda ahí.
leaving-advice = Si alguien puede mirar su teléfono o computadora, lea esto primero
leaving-time = Si no hace nada por 30 minutos, esta visita termina y se borra sola. Después de 4 horas termina de todos modos.
leaving-go = Ir a la primera pregunta

## Advice about the device.

advice-heading = Si alguien puede mirar su teléfono o computadora
advice-other = Lo más seguro es un teléfono o una computadora que esa persona nunca toque: en una biblioteca, en casa de una amiga o un amigo, en el trabajo.
advice-watched = Si alguien le revisa el teléfono, una aplicación espía puede mostrarle todo, también lo que usted hace aquí. Ninguna página web puede impedirlo.
advice-private = Una ventana privada (también llamada de incógnito) no deja historial después de cerrarla. Aun así, su compañía de teléfono, su trabajo o la persona que maneja el wifi pueden ver que usted entró en este sitio.
advice-tor = El navegador Tor Browser, además, no deja que la red vea qué sitio visita usted. En un teléfono que alguien revisa, tenerlo puede llamar la atención.
advice-clear = Puede quitar este sitio de su historial. Borrarlo todo también puede llamar la atención.
advice-sync = Las capturas de pantalla y las páginas guardadas pueden aparecer en otros teléfonos o computadoras que usan la misma cuenta.
advice-back = Volver al formulario

## Buttons on every page with a question.

ask-forward = Continuar
ask-skip = Saltar esto
ask-back = Atrás
ask-send-now = Enviar ahora
ask-more-time = Necesito más tiempo
ask-time = Esta visita termina si pasan 30 minutos sin que presione un botón. Presione “{ ask-more-time }” para tener otros 30 minutos.
ask-optional = Puede dejar esto vacío.
ask-room = Hasta { $limit } caracteres.
ask-step = Paso { $step } de unos { $steps }
language-label = Idioma
language-go = Cambiar idioma

## Before sending.

consent-heading = ¿Quién puede saberlo?
consent-lead = Usted decide qué hacemos con lo que escribió.
consent-field = ¿Podemos compartirlo?
consent-hotline = Que se quede en la línea de ayuda (salvo en los dos casos de arriba)
consent-helpers = Compártanlo con personas que ayudan (un refugio, un abogado, un médico), pero no con la policía
consent-police = Compártanlo con la policía, pero sin decir quién soy
consent-contact = Compártanlo con la policía, y la policía puede comunicarse conmigo
consent-blank-own = Si no elige nada, se queda en la línea de ayuda (salvo en los dos casos de arriba).
consent-blank-witness = Si no elige nada, podemos contarle a la policía lo que usted vio, pero no quién es usted.
consent-reach = ¿Cómo puede la policía comunicarse con usted sin peligro?
consent-reach-hint = Responda solo si aceptó que se comuniquen con usted. Por ejemplo: un número seguro y una hora segura.
consent-write = Pueden escribirme aquí
consent-write-hint = Podemos responderle en este sitio. Usted lee la respuesta con su código.
consent-write-yes = Sí, pueden escribirme aquí
consent-write-no = No, no quiero respuestas aquí
consent-code = Quiero un código para poder volver
consent-code-hint = Sin un código no puede volver a esto, ni agregar más, ni leer una respuesta.
consent-code-yes = Quiero un código
consent-code-no = Enviar sin código
consent-send = Enviar
consent-change = Cambiar algo

## The code, checked.

check-heading = Veamos si lo tiene bien
check-lead = Escriba estas tres palabras de su código, tal como las anotó.
check-word = Palabra { $place }
check-go = Comprobar
check-skip = Saltar esto
check-wrong = La palabra { $place } no es igual. Mire lo que anotó.
check-again = Ver el código otra vez
code-sync = No tome una foto de esta pantalla: muchas veces las fotos se copian solas a otros teléfonos o computadoras.

## Sent without a code.

sent-heading = Ya se envió
sent-lead = Eligió no tener un código, así que no hay forma de volver a esto. Si se entera de algo más, escríbanos otra vez.

## Coming back.

return-heading = Ya está de vuelta
return-lead = Todavía no se muestra nada. Primero mire a su alrededor: ¿hay alguien cerca de usted?
return-show = Ver lo que hay
return-manage = Otras cosas que puede hacer
return-withdraw = Pedirles que retiren lo que envié
return-quiet = Borrar las respuestas que me dieron y no recibir más

withdraw-heading = Retirar lo que envió
withdraw-lead = A nuestro equipo le va a llegar un aviso de que usted quiere retirarlo. Hasta que lo vea, nada cambia.
withdraw-can = Si todavía no hemos pasado nada a otros, nos detenemos. Lo que ya pasamos no se puede recuperar. Si una persona menor de 18 años puede estar sufriendo maltrato o abuso, o si alguien puede salir muy lastimado pronto, puede que tengamos que seguir.
withdraw-reason = ¿Quiere decirnos por qué?
withdraw-forced = Si alguien le obliga a hacer esto, nos lo puede decir aquí.
withdraw-go = Retirarlo
withdraw-done = A nuestro equipo le va a llegar un aviso de que usted quiere retirarlo.

quiet-heading = Borrar las respuestas que le dimos
quiet-lead = Usted nos pide que dejemos de escribirle aquí y que borremos lo que le está esperando. Esto se hace la próxima vez que nuestro equipo abra los mensajes que llegan. Hasta entonces, las respuestas que están aquí se quedan.
quiet-go = Borrar las respuestas que me dieron
quiet-done = A nuestro equipo le va a llegar un aviso de que usted quiere que dejemos de escribirle aquí.

## For people who can encrypt.

keys-heading = Si usted sabe cifrar
keys-lead = Puede cifrar usted su texto o sus archivos con el programa age antes de enviarlos. Nosotros los ciframos una vez más, como todo lo demás, y en la línea de ayuda abrimos las dos capas.
keys-version = Para estas claves necesita age 1.3 o una versión más nueva.
keys-list = Nuestras claves públicas
keys-print = Huella digital (SHA-256)
keys-how = Ponga las claves en un archivo llamado recipients.txt y después ejecute:
keys-paste = Pegue el resultado en el texto, o agréguelo como archivo.
keys-compare = Compare las huellas digitales con las que la línea de ayuda le haya dado por otro medio.
keys-link = Si usted sabe cifrar por su cuenta
