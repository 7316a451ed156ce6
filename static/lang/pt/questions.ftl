# The questions, in the words of a person of eleven. "You" is whoever writes.

field-who = De quem você vai falar?
option-who-me = De mim
option-who-someone = De alguém que conheço ou que vi
option-who-work = De alguém que ajudo no meu trabalho

field-danger = Alguém está em perigo agora?
option-danger-yes = Sim
option-danger-no = Não
option-danger-not-sure = Não tenho certeza

page-call-now = Ligue agora, se puder
page-call-now-text = Você disse que alguém está em perigo agora. Pode ser que ninguém leia este formulário por horas. Se puder, ligue agora.

field-minor = Alguém tem menos de 18 anos?
option-minor-yes = Sim
option-minor-maybe = Talvez
option-minor-no = Não
option-minor-dont-know = Não sei

field-story = Conte para nós o que está acontecendo
field-story-hint = Use suas próprias palavras, em qualquer língua. Tudo ajuda: o que você viu ou ouviu, quem, onde e quando. Não tem problema se você não souber tudo.

page-now = Onde a pessoa está agora
field-know-where = Você sabe onde a pessoa está agora?
option-know-where-yes = Sim
option-know-where-no = Não
field-where-now = Onde?
field-where-now-hint = Se é sobre você: onde você está.

field-last = Quando aconteceu pela última vez?
option-last-today = Hoje
option-last-this-week = Esta semana
option-last-this-month = Este mês
option-last-longer = Há mais tempo
option-last-dont-know = Não sei

field-signs = O que destas coisas acontece com você?
field-signs-hint = Marque tudo o que acontece, ou nada.
option-signs-cant-leave = Não posso ir embora
option-signs-keep-id = Ficam com meu passaporte ou documento
option-signs-keep-pay = Ficam com o meu pagamento
option-signs-debt = Devo dinheiro e não consigo acabar de pagar
option-signs-threats = Me ameaçam, ou ameaçam a minha família
option-signs-hurt = Me machucam
option-signs-sex = Me obrigam a fazer sexo, ou a fazer sexo por dinheiro
option-signs-other-job = O trabalho não é o que me disseram
option-signs-watched = Me vigiam, ou vigiam o meu celular
option-signs-police-threat = Dizem que vão chamar a polícia ou a imigração

page-my-place = O lugar e as pessoas
field-place-kind = Que tipo de lugar é?
field-place-kind-hint = Uma casa, uma fazenda, um restaurante, um hotel, pela internet…
field-place-city = Onde fica?
field-place-city-hint = Basta a cidade.
field-who-does-it = Quem está fazendo isso?
field-who-does-it-hint = Nomes, apelidos, como são, como encontrar essas pessoas: tudo o que você souber.

page-needs = Do que você precisa
field-needs = Do que você precisa?
field-needs-hint = Marque tudo o que precisa, ou nada. Não podemos prometer cada uma destas coisas, mas vamos tentar.
option-needs-shelter = Um lugar para ficar
option-needs-way-out = Um jeito de sair disso
option-needs-ride = Uma carona
option-needs-doctor = Um médico
option-needs-lawyer = Um advogado
option-needs-talk = Só conversar
field-language = Em que língua você quer falar com a gente?
field-safe-to-return = É seguro para você voltar a esta página e ler uma resposta?
option-safe-to-return-yes = Sim
option-safe-to-return-no = Não
option-safe-to-return-not-sure = Não tenho certeza

field-worry = Por que isso preocupa você?

page-people = As pessoas
field-people = Quem precisa de ajuda?
field-people-hint = Quantas pessoas são, como são, os nomes, se você souber.
field-controllers = Quem pode estar controlando essas pessoas?
field-controllers-hint = Nomes, apelidos, como são.

page-place = Lugar e hora
field-exact-place = Onde exatamente?
field-exact-place-hint = Endereço, nome de um comércio, quarto ou andar, o que há por perto.
field-when-often = Quando, e com que frequência?
field-still-going = Ainda está acontecendo?
option-still-going-yes = Sim
option-still-going-no = Não
option-still-going-dont-know = Não sei

page-vehicle = Um carro ou outro veículo
field-plate = Placa
field-plate-hint = Pode ser só uma parte.
field-plate-state = Estado ou país da placa
field-make = Marca e modelo
field-colour = Cor

field-online = Há anúncios, links, nomes de usuário ou números de telefone?
field-online-hint = Copie aqui, se tiver.

page-know = Como você sabe
field-how-know = Como você ficou sabendo disso?
field-could-guess = Alguém poderia adivinhar que foi você quem nos contou?
option-could-guess-yes = Sim
option-could-guess-no = Não
option-could-guess-not-sure = Não tenho certeza

page-police = Polícia
field-told-police = Você já contou à polícia?
option-told-police-yes = Sim
option-told-police-no = Não
field-police-agency = Que polícia?
field-police-number = Você tem o número da ocorrência?

page-job = Seu trabalho
field-job = Qual é o seu trabalho?
field-agency-kind = Em que tipo de lugar você trabalha?
field-agency-kind-hint = Uma escola, um posto de saúde, um abrigo…

page-duty = Se você tem que avisar
field-mandated = A lei diz que você tem que avisar as autoridades sobre isto (em inglês, “mandated reporter”)?
option-mandated-yes = Sim
option-mandated-no = Não
option-mandated-not-sure = Não tenho certeza
field-reported = Você já avisou?
option-reported-yes = Sim
option-reported-no = Não
field-reported-agency = A quem?
field-reported-number = Você tem o número do registro?

page-agree = O que a pessoa quer
field-agree = A pessoa concorda que você nos conte?
option-agree-written = Sim, por escrito
option-agree-spoken = Sim, ela falou que sim
option-agree-no = Não
option-agree-not-asked = Não perguntei
field-wants = O que a pessoa quer que aconteça?
field-name-release = O nome da pessoa
option-name-release-no-name = Não dar o nome da pessoa a ninguém sem uma autorização assinada
