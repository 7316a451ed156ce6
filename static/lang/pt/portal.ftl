# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Formulário

# The button that is first on every page.
leave = Sair agora

# The address of this place, for a screen reader.
leave-label = Sair rápido desta página

hotline-default = a linha de ajuda
date-day = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }

## The banner, on every page that asks for something.

danger-call = Está em perigo agora? Ligue para { $emergency }.
danger-label = Se há perigo agora
danger-slow = Este formulário não é para emergências. Pode levar horas até alguém ler.
danger-day = Se aconteceu nas últimas 24 horas, ligue, mande uma mensagem de texto ou use o chat.

## The first page.

first-heading = Escreva para nós
first-lead = Conte para { $hotline } o que está acontecendo, com as suas palavras e na língua que quiser. Você não precisa de uma conta. Não precisa dizer seu nome.
first-code = No fim, você recebe um código de oito palavras em inglês. Com ele, você pode voltar, contar mais e ler nossa resposta.
first-start = Começar a escrever

first-back-heading = Você já esteve aqui antes?
first-back-code = Seu código
first-back-hint = Oito palavras ou oito números, na ordem. Letras maiúsculas e espaços não fazem diferença.
first-back-return = Entrar com meu código

first-other-heading = Outros jeitos de falar com a gente
first-other-hint = Ligações e mensagens de texto podem aparecer na conta do telefone.
first-other-phone = Ligar
first-other-text = Mensagem de texto
first-other-tty = TTY
first-other-chat = Abrir o chat ao vivo
first-other-chat-hint = O chat fica em outro site. Quando você abre o chat, esta página se fecha.

first-guard-heading = O que este formulário protege
first-guard-sealed = O que você escreve é trancado antes de ser guardado. Só as pessoas que trabalham para { $hotline } podem abrir, em um computador que fica fora da internet.
first-guard-list = Não temos nenhuma lista de quem entra aqui nem de quando entrou.
first-guard-device = Pedimos ao seu navegador que não guarde nada do que você escreve aqui.

first-limit-heading = O que ele não consegue fazer
first-limit-screen = Ele não consegue esconder sua tela de alguém que está ao seu lado, nem de um aplicativo espião neste celular ou computador. Se alguém mexe no seu celular ou computador, use outro, se puder.
first-limit-history = Ele não consegue tirar este endereço do histórico do seu navegador. O botão “Sair agora”, no alto da página, fecha a página e apaga o que você escreveu. O histórico continua lá.
first-limit-breach = Se alguém invadir este site, pode conseguir ler o que for enviado dali em diante. O que foi enviado antes continua trancado.

## The code.

code-heading = Foi enviado. Agora anote seu código
code-lead = Este código é o único jeito de voltar ao que você enviou e à nossa resposta. Se você perder o código, não temos como achar para você.
code-words = Seu código
code-numbers-lead = O mesmo código em números. Bastam as palavras (em inglês) ou os números.
code-paper = Anote em um papel e guarde o papel onde ninguém olha. Uma foto da tela pode ir parar em outros aparelhos.
code-secret = Qualquer pessoa que tiver o código pode ler as nossas respostas para você.
code-once = No próximo passo, você pode conferir o que anotou. Depois disso, o código não aparece de novo.
code-go = Já anotei

## After it.

done-heading = Agradecemos por escrever
done-lead = O que você escreveu está trancado e guardado. Uma pessoa que trabalha para { $hotline } vai ler. Isso pode levar algumas horas.
done-back = Para contar mais ou ler nossa resposta, volte a este endereço com seu código.
done-leave = Se alguém pode olhar este celular ou computador, aperte “Sair agora”, no alto da página.
done-go = Voltar à primeira página

## Files.

files-heading = Fotos e outros arquivos
files-lead = Você pode adicionar fotos, mensagens ou papéis: até { $count } arquivos, { $size } ao todo. Eles são trancados como o que você escreve, e os nomes deles também.
files-hidden = Fotos podem levar informações escondidas, como o lugar onde foram tiradas. Só as pessoas que trabalham para { $hotline } podem ver.
files-choose = Escolher arquivos
files-choose-hint = Você pode escolher vários de uma vez.
files-add = Adicionar estes arquivos
files-wait = Arquivos grandes podem levar alguns minutos. Fique nesta página até ela mudar.
files-list = Arquivos que vão junto
files-remove = Tirar
files-open = Adicionar fotos ou outros arquivos
files-go = Continuar
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = “{ $name }” não foi adicionado: cabem { $count } arquivos.
trouble-file-large = “{ $name }” não foi adicionado: todos os arquivos juntos podem ter até { $size }.
trouble-file-stopped = “{ $name }” não chegou inteiro, então não foi adicionado. Escolha esse arquivo de novo.
trouble-file-full = “{ $name }” não foi adicionado: não há lugar para arquivos aqui agora. Você ainda pode enviar o que escreveu.
trouble-file-not-stored = Não conseguimos guardar “{ $name }”, então esse arquivo não foi adicionado. A falha é nossa. Você ainda pode enviar o que escreveu.
trouble-file-busy = “{ $name }” não foi adicionado: muita gente está enviando arquivos agora. Espere um minuto e escolha esse arquivo de novo.
trouble-files-gone = Os arquivos que você tinha adicionado não estão mais aqui, porque sua visita tinha terminado. Escolha os arquivos de novo.

## Coming back.

answers-heading = Respostas para você
answers-none = Ainda não há nada aqui.
answers-none-hint = Se você enviou algo, pode ser que ainda não tenha sido lido. Olhe de novo mais tarde, quando for seguro. Esta página é igual para qualquer código: se você esperava uma resposta, confira as palavras do seu código.
answers-answer = Resposta de { $date }
answers-mark = Lido pela equipe, { $date }
answers-more = Contar mais
answers-more-hint = Só as pessoas que trabalham para { $hotline } podem ler. Cabem { $limit } caracteres.
answers-send = Enviar mais
answers-sent = Enviado. O que você acrescentou está trancado e guardado.

back = Voltar

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Por favor, veja isto
trouble-story-empty = Ainda não há nada escrito. Escreva algumas palavras e depois aperte “{ ask-forward }”.
trouble-story-long = Este texto tem { $count } caracteres, e só cabem { $limit }. Deixe mais curto, ou envie o resto depois com seu código. Nada foi enviado ainda.
trouble-more-empty = Ainda não há nada escrito. Escreva algumas palavras e depois aperte “Enviar mais”.
trouble-more-long = Este texto tem { $count } caracteres, e só cabem { $limit }. Deixe mais curto, ou envie em duas partes. Nada foi enviado ainda.
trouble-code-empty = Escreva seu código: oito palavras ou oito números.
trouble-code-word = A palavra { $place } não é uma das nossas: “{ $word }”. Compare com o que você anotou.
trouble-code-count = { $count ->
    [one] Um código tem oito palavras. Aqui há { $count }.
    [many] Um código tem oito palavras. Aqui há { $count }.
   *[other] Um código tem oito palavras. Aqui há { $count }.
}
trouble-code-check = Conhecemos todas estas palavras, mas uma delas está trocada. Compare cada uma com o que você anotou.
trouble-code-ambiguous = Mais de um código combina com isto. Escreva cada palavra inteira.
trouble-readers-full = Há muita gente aqui agora. Seu código está certo. Espere um minuto e aperte o botão de novo.
trouble-not-read = Não conseguimos buscar as respostas agora. A falha é nossa. Tente de novo mais tarde ou ligue para { $phone }.
trouble-not-stored = Não conseguimos guardar isto, então nada foi enviado. A falha é nossa. O que você escreveu ainda está aqui: espere um minuto e aperte o botão de novo, ou ligue para { $phone }.
trouble-ended = Sua visita já tinha terminado, então nada foi enviado ainda. O que você vê aqui é tudo o que ainda temos. Confira e aperte o botão de novo.
trouble-code-again = Sua visita já tinha terminado. O que você acrescentou está guardado, mas não foi enviado. Escreva seu código de novo para continuar.
trouble-look-again = Esta página foi aberta duas vezes, ou ficou aberta por muito tempo. O que você vê aqui ainda não foi enviado. Confira e aperte o botão de novo.
trouble-broken = Algumas letras se estragaram no caminho e agora aparecem como �. Nada foi enviado ainda. Confira e aperte o botão de novo.
trouble-odd = Uma parte da página chegou até nós de um jeito que não conhecemos. Nada foi enviado ainda. Confira e aperte o botão de novo.
trouble-unsent = Este texto ainda não foi enviado. Se quiser enviar também, aperte “Enviar”.

## Leaving.

left-link = Continuar

## Pages that stand alone.

alone-back = Ir para a primeira página
lost-heading = Esta página não existe
lost-text = Tudo aqui fica em um só endereço.
method-heading = Não dá para fazer isso aqui
method-text = Vá para a primeira página e comece de lá.
cookies-heading = Seu navegador não enviou nenhum cookie
cookies-text = Este formulário precisa de um cookie pequeno, que some quando você fecha o navegador. Permita cookies para este site, ou use uma janela privada, e depois vá para a primeira página. Nada foi enviado.
foreign-heading = Isto veio de outra página
foreign-text = Por segurança, só aceitamos o que é enviado da nossa própria página. Nada foi enviado. Se você escreveu aqui, volte: seu texto talvez ainda esteja lá. Copie o texto, carregue a página de novo e envie mais uma vez.
large-heading = É muita coisa de uma vez só
large-text = Nada foi enviado. Volte: seu texto talvez ainda esteja lá. Envie em partes menores.
unread-heading = Não conseguimos ler isso
unread-text = Seu navegador enviou o formulário de um jeito que não conhecemos. Nada foi enviado. Vá para a primeira página e tente de novo, ou use outro navegador.
busy-heading = Há muita gente aqui agora
busy-text = Nada foi enviado. Espere um minuto e carregue esta página de novo. Seu navegador pode perguntar se deve enviar de novo: diga que sim, e seu texto vai junto.
fault-heading = Algo deu errado aqui
fault-text = A falha é nossa. Espere um minuto e carregue esta página de novo. Se continuar assim, ligue para { $phone }.

## Said before the first question, and again before sending.

rules-heading = Dois casos em que temos que avisar alguém
rules-child = Se uma pessoa com menos de 18 anos pode estar sofrendo maus-tratos ou abuso, ou se alguém pode ficar gravemente ferido em breve, avisamos as autoridades na hora, mesmo que você tenha pedido para não avisar.
rules-after = Depois que enviamos um relato do caso, não podemos contar a você o que acontece. Você pode contar mais depois, com seu código.

## What Leave does; shown before the first question.

leaving-heading = Antes de começar: como sair
leaving-what = O botão “Sair agora” fica no alto de todas as páginas. Ele termina sua visita, apaga o que você escreveu e mostra outro site. Se alguém apertar Voltar, não vê nada.
leaving-not = Ele não consegue apagar o histórico do seu navegador: o endereço deste site fica lá.
leaving-advice = Se alguém pode olhar seu celular ou computador, leia isto primeiro
leaving-time = Se você não fizer nada por 30 minutos, esta visita termina e se apaga sozinha. Depois de 4 horas, ela termina de qualquer jeito.
leaving-go = Ir para a primeira pergunta

## Advice about the device.

advice-heading = Se alguém pode olhar seu celular ou computador
advice-other = O mais seguro é um celular ou computador em que essa pessoa nunca mexe: em uma biblioteca, na casa de uma amiga ou amigo, no trabalho.
advice-watched = Se alguém vigia seu celular, um aplicativo espião pode mostrar tudo a essa pessoa, até o que você faz aqui. Nenhuma página da internet consegue impedir isso.
advice-private = Uma janela privada (também chamada de anônima) não guarda histórico depois que você a fecha. Mesmo assim, sua operadora de celular, seu trabalho ou quem cuida do Wi-Fi podem ver que você entrou neste site.
advice-tor = O navegador Tor Browser também esconde da rede qual site você visita. Em um celular que alguém vigia, ter esse aplicativo pode parecer estranho.
advice-clear = Você pode tirar este site do seu histórico. Apagar tudo também pode parecer estranho.
advice-sync = Fotos da tela e páginas salvas podem aparecer em outros aparelhos que usam a mesma conta.
advice-back = Voltar ao formulário

## Buttons on every page with a question.

ask-forward = Continuar
ask-skip = Pular isto
ask-back = Voltar
ask-send-now = Enviar agora
ask-more-time = Preciso de mais tempo
ask-time = Esta visita termina se você ficar 30 minutos sem apertar nenhum botão. Aperte “{ ask-more-time }” para ter mais 30 minutos.
ask-optional = Você pode deixar isto em branco.
ask-room = Até { $limit } caracteres.
ask-step = Passo { $step } de mais ou menos { $steps }
language-label = Idioma
language-go = Mudar o idioma

## Before sending.

consent-heading = Quem pode saber?
consent-lead = Você decide o que fazemos com o que escreveu.
consent-field = Podemos compartilhar?
consent-hotline = Deixem só com a linha de ajuda (menos nos dois casos acima)
consent-helpers = Compartilhem com quem ajuda (um abrigo, um advogado, um médico), mas não com a polícia
consent-police = Compartilhem com a polícia, mas sem dizer quem eu sou
consent-contact = Compartilhem com a polícia, e ela pode entrar em contato comigo
consent-blank-own = Se você não escolher nada, fica só com a linha de ajuda (menos nos dois casos acima).
consent-blank-witness = Se você não escolher nada, podemos contar à polícia o que você viu, mas não quem você é.
consent-reach = Como a polícia pode falar com você em segurança?
consent-reach-hint = Responda só se aceitou que entrem em contato. Por exemplo: um número e um horário seguros.
consent-write = Vocês podem escrever para mim aqui
consent-write-hint = Podemos responder neste site. Você lê a resposta com seu código.
consent-write-yes = Sim, podem escrever para mim aqui
consent-write-no = Não, não quero respostas aqui
consent-code = Quero um código para poder voltar
consent-code-hint = Sem um código, você não pode voltar a isto, contar mais nem ler uma resposta.
consent-code-yes = Quero um código
consent-code-no = Enviar sem código
consent-send = Enviar
consent-change = Mudar alguma coisa

## The code, checked.

check-heading = Vamos ver se você anotou certo
check-lead = Escreva estas três palavras do seu código, do jeito que você anotou.
check-word = Palavra { $place }
check-go = Conferir
check-skip = Pular isto
check-wrong = A palavra { $place } não é igual. Olhe o que você anotou.
check-again = Ver o código de novo
code-sync = Não tire foto desta tela: muitas vezes as fotos são copiadas sozinhas para outros aparelhos.

## Sent without a code.

sent-heading = Foi enviado
sent-lead = Você escolheu não ter código, então não há como voltar ao que enviou. Se souber de mais alguma coisa, escreva para nós de novo.

## Coming back.

return-heading = Você voltou
return-lead = Ainda não aparece nada. Primeiro, olhe ao seu redor: há alguém perto de você?
return-show = Ver o que há para mim
return-manage = Outras coisas que você pode fazer
return-withdraw = Pedir para retirar o que enviei
return-quiet = Apagar as respostas que recebi e não receber mais

withdraw-heading = Retirar o que você enviou
withdraw-lead = A equipe vai receber um aviso de que você quer retirar o que enviou. Até ela ver esse aviso, nada muda.
withdraw-can = Se nada foi passado adiante ainda, nós paramos. O que já foi passado não dá para pegar de volta. Se uma pessoa com menos de 18 anos pode estar sofrendo maus-tratos ou abuso, ou se alguém pode ficar gravemente ferido em breve, talvez a gente tenha que continuar.
withdraw-reason = Quer dizer por quê?
withdraw-forced = Se alguém está obrigando você a fazer isto, pode nos contar aqui.
withdraw-go = Retirar
withdraw-done = A equipe vai receber um aviso de que você quer retirar o que enviou.

quiet-heading = Apagar as respostas que você recebeu
quiet-lead = Você nos pede para parar de escrever para você aqui e para apagar o que está à sua espera. Isso acontece quando a equipe abrir de novo as mensagens que chegam. Até lá, as respostas que estão aqui continuam aqui.
quiet-go = Apagar as respostas que recebi
quiet-done = A equipe vai receber um aviso de que você quer que a gente pare de escrever para você aqui.

## For people who can encrypt.

keys-heading = Se você sabe criptografar
keys-lead = Você pode criptografar seu texto ou seus arquivos com o programa age antes de enviar. Nós criptografamos mais uma vez, como tudo o mais, e a linha de ajuda abre as duas camadas.
keys-version = Para estas chaves, você precisa do age 1.3 ou mais novo.
keys-list = Nossas chaves públicas
keys-print = Impressão digital (SHA-256)
keys-how = Ponha as chaves em um arquivo chamado recipients.txt e depois execute:
keys-paste = Cole o resultado no texto ou adicione como arquivo.
keys-compare = Compare as impressões digitais com as que você recebeu da linha de ajuda por outro meio.
keys-link = Se você sabe criptografar por conta própria
