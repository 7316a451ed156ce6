# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Formulaire

# The button that is first on every page.
leave = Quitter vite

# The address of this place, for a screen reader.
leave-label = Quitter vite cette page

hotline-default = la ligne d’aide
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }

## The banner, on every page that asks for something.

danger-call = En danger maintenant ? Appelez le { $emergency }.
danger-label = S’il y a un danger maintenant
danger-slow = Ce formulaire n’est pas fait pour les urgences. Il peut se passer des heures avant que quelqu’un le lise.
danger-day = Si cela s’est passé dans les dernières 24 heures, appelez, envoyez un SMS ou écrivez par chat.

## The first page.

first-heading = Écrivez-nous
first-lead = Racontez à { $hotline } ce qui se passe, avec vos propres mots et dans la langue que vous voulez. Pas besoin de compte. Vous n’avez pas à donner votre nom.
first-code = À la fin, vous recevez un code de huit mots anglais. Avec ce code, vous pouvez revenir, ajouter des choses et lire notre réponse.
first-start = Commencer à écrire

first-back-heading = Ce n’est pas votre première visite ?
first-back-code = Votre code
first-back-hint = Huit mots ou huit nombres, dans l’ordre. Les majuscules et les espaces ne comptent pas.
first-back-return = Entrer avec mon code

first-other-heading = D’autres façons de nous joindre
first-other-hint = Les appels et les SMS peuvent apparaître sur la facture de téléphone.
first-other-phone = Appeler
first-other-text = Envoyer un SMS
first-other-tty = TTY
first-other-chat = Ouvrir le chat en direct
first-other-chat-hint = Le chat est sur un autre site. Cette page se ferme quand vous l’ouvrez.

first-guard-heading = Ce que ce formulaire protège
first-guard-sealed = Ce que vous écrivez est mis sous clé avant d’être gardé. Seules les personnes qui travaillent pour { $hotline } peuvent l’ouvrir, sur un ordinateur tenu à l’écart d’internet.
first-guard-list = Nous ne gardons aucune liste de qui vient ici, ni quand.
first-guard-device = Nous demandons à votre navigateur de ne rien garder de ce que vous écrivez ici.

first-limit-heading = Ce qu’il ne peut pas faire
first-limit-screen = Il ne peut pas cacher votre écran à quelqu’un à côté de vous, ni à une application espion sur cet appareil. Si quelqu’un surveille votre appareil, utilisez-en un autre si vous pouvez.
first-limit-history = Il ne peut pas enlever cette adresse de l’historique de votre navigateur. Le bouton « Quitter vite », en haut, ferme la page et efface ce que vous avez écrit. L’historique, lui, reste.
first-limit-breach = Si quelqu’un arrive à pirater ce site, il pourrait lire ce qui est envoyé à partir de ce moment. Ce qui a été envoyé avant reste sous clé.

## The code.

code-heading = C’est envoyé. Maintenant, notez votre code
code-lead = Ce code est le seul moyen de revenir à ce que vous avez envoyé, et à notre réponse. Si vous le perdez, nous ne pouvons pas le retrouver.
code-words = Votre code
code-numbers-lead = Le même code en nombres. Les mots (en anglais) ou les nombres suffisent.
code-paper = Notez-le sur un papier, et gardez ce papier là où personne ne regarde. Une photo de l’écran peut se retrouver sur d’autres appareils.
code-secret = Toute personne qui a le code peut lire nos réponses.
code-once = Ensuite, vous pouvez vérifier ce que vous avez noté. Après cela, le code ne s’affiche plus.
code-go = Je l’ai noté

## After it.

done-heading = Merci
done-lead = Ce que vous avez écrit est gardé sous clé. Une personne qui travaille pour { $hotline } va le lire. Cela peut prendre quelques heures.
done-back = Pour ajouter quelque chose ou lire notre réponse, revenez à cette adresse avec votre code.
done-leave = Si quelqu’un risque de regarder cet appareil, appuyez sur « Quitter vite », en haut.
done-go = Revenir à la première page

## Files.

files-heading = Photos et autres fichiers
files-lead = Vous pouvez ajouter des photos, des messages ou des papiers : jusqu’à { $count } fichiers, { $size } en tout. Ils sont mis sous clé comme ce que vous écrivez, et leurs noms aussi.
files-hidden = Les photos peuvent contenir des informations cachées, par exemple l’endroit où elles ont été prises. Seules les personnes qui travaillent pour { $hotline } peuvent les voir.
files-choose = Choisir des fichiers
files-choose-hint = Vous pouvez en choisir plusieurs à la fois.
files-add = Ajouter ces fichiers
files-wait = Les gros fichiers peuvent prendre quelques minutes. Restez sur cette page jusqu’à ce qu’elle change.
files-list = Fichiers qui vont avec votre texte
files-remove = Enlever
files-open = Ajouter des photos ou d’autres fichiers
files-go = Continuer
size-kb = { $n } Ko
size-mb = { $n } Mo
size-gb = { $n } Go
trouble-file-many = « { $name } » n’a pas été ajouté : il y a de la place pour { $count } fichiers.
trouble-file-large = « { $name } » n’a pas été ajouté : tous les fichiers ensemble peuvent faire { $size } au plus.
trouble-file-stopped = « { $name } » n’est pas arrivé en entier, donc il n’a pas été ajouté. Choisissez-le de nouveau.
trouble-file-full = « { $name } » n’a pas été ajouté : il n’y a pas de place ici pour des fichiers en ce moment. Vous pouvez quand même envoyer votre texte.
trouble-file-not-stored = Nous n’avons pas pu garder « { $name } », donc ce fichier n’a pas été ajouté. C’est notre faute. Vous pouvez quand même envoyer votre texte.
trouble-file-busy = « { $name } » n’a pas été ajouté : beaucoup de monde envoie des fichiers en ce moment. Attendez une minute, puis choisissez-le de nouveau.
trouble-files-gone = Les fichiers que vous aviez ajoutés ne sont plus là, parce que votre visite était finie. Choisissez-les de nouveau.

## Coming back.

answers-heading = Nos réponses pour vous
answers-none = Il n’y a encore rien ici.
answers-none-hint = Si vous avez envoyé quelque chose, nous ne l’avons peut-être pas encore lu. Revenez voir plus tard, quand c’est sans danger. Cette page est la même pour tous les codes : si vous attendiez une réponse, vérifiez les mots de votre code.
answers-answer = Réponse du { $date }
answers-mark = Lu par notre équipe, { $date }
answers-more = Ajouter quelque chose
answers-more-hint = Seules les personnes qui travaillent pour { $hotline } peuvent le lire. Il y a de la place pour { $limit } caractères.
answers-send = Envoyer la suite
answers-sent = Envoyé. Ce que vous avez ajouté est gardé sous clé.

back = Retour

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Regardez ceci, s’il vous plaît
trouble-story-empty = Il n’y a encore rien d’écrit. Écrivez quelques mots, puis appuyez sur « { ask-forward } ».
trouble-story-long = Ce texte a { $count } caractères, et il y a de la place pour { $limit }. Raccourcissez-le, ou envoyez le reste plus tard avec votre code. Rien n’a encore été envoyé.
trouble-more-empty = Il n’y a encore rien d’écrit. Écrivez quelques mots, puis appuyez sur « Envoyer la suite ».
trouble-more-long = Ce texte a { $count } caractères, et il y a de la place pour { $limit }. Raccourcissez-le, ou envoyez-le en deux fois. Rien n’a encore été envoyé.
trouble-code-empty = Écrivez votre code : huit mots ou huit nombres.
trouble-code-word = Le mot { $place } n’est pas un de nos mots : « { $word } ». Comparez-le avec ce que vous avez noté.
trouble-code-count = { $count ->
    [one] Un code a huit mots. Ici, il y en a { $count }.
    [many] Un code a huit mots. Ici, il y en a { $count }.
   *[other] Un code a huit mots. Ici, il y en a { $count }.
}
trouble-code-check = Nous connaissons tous ces mots, mais l’un d’eux n’est pas le bon. Comparez chaque mot avec ce que vous avez noté.
trouble-code-ambiguous = Plusieurs codes sont possibles. Écrivez chaque mot en entier.
trouble-readers-full = Il y a beaucoup de monde ici en ce moment. Votre code est bon. Attendez une minute, puis appuyez de nouveau sur le bouton.
trouble-not-read = Nous n’arrivons pas à récupérer les réponses pour le moment. C’est notre faute. Réessayez plus tard, ou appelez le { $phone }.
trouble-not-stored = Nous n’avons pas pu garder votre texte, donc rien n’a été envoyé. C’est notre faute. Votre texte est toujours ici : attendez une minute et appuyez de nouveau sur le bouton, ou appelez le { $phone }.
trouble-ended = Votre visite était finie, donc rien n’a encore été envoyé. Ce que vous voyez ici est tout ce qu’il nous reste. Relisez-le, puis appuyez de nouveau sur le bouton.
trouble-code-again = Votre visite était finie. Ce que vous avez ajouté est gardé, mais n’est pas envoyé. Écrivez de nouveau votre code pour continuer.
trouble-look-again = Cette page a été ouverte deux fois, ou est restée ouverte longtemps. Ce que vous voyez ici n’est pas encore envoyé. Relisez-le, puis appuyez de nouveau sur le bouton.
trouble-broken = Des lettres se sont abîmées en chemin et s’affichent maintenant comme �. Rien n’a encore été envoyé. Relisez le texte, puis appuyez de nouveau sur le bouton.
trouble-odd = Une partie de la page nous est arrivée d’une façon que nous ne connaissons pas. Rien n’a encore été envoyé. Relisez la page, puis appuyez de nouveau sur le bouton.
trouble-unsent = Ce texte n’est pas encore envoyé. Si vous voulez l’envoyer aussi, appuyez sur « Envoyer ».

## Leaving.

left-link = Continuer

## Pages that stand alone.

alone-back = Aller à la première page
lost-heading = Cette page n’existe pas
lost-text = Ici, tout se trouve à une seule adresse.
method-heading = Ce n’est pas possible ici
method-text = Allez à la première page et commencez là.
cookies-heading = Votre navigateur n’a pas envoyé de cookie
cookies-text = Ce formulaire a besoin d’un petit cookie, qui disparaît quand vous fermez le navigateur. Autorisez les cookies pour ce site, ou utilisez une fenêtre privée, puis allez à la première page. Rien n’a été envoyé.
foreign-heading = Ceci vient d’une autre page
foreign-text = Par sécurité, nous acceptons seulement ce qui est envoyé depuis notre propre page. Rien n’a été envoyé. Si vous l’avez écrit ici, revenez en arrière : votre texte y est peut-être encore. Copiez-le, rechargez la page et envoyez-le encore une fois.
large-heading = C’est trop d’un seul coup
large-text = Rien n’a été envoyé. Revenez en arrière : votre texte y est peut-être encore. Envoyez-le en plusieurs petites parties.
unread-heading = Nous n’avons pas pu lire cela
unread-text = Votre navigateur a envoyé le formulaire d’une façon que nous ne connaissons pas. Rien n’a été envoyé. Allez à la première page et réessayez, ou utilisez un autre navigateur.
busy-heading = Il y a beaucoup de monde ici en ce moment
busy-text = Rien n’a été envoyé. Attendez une minute, puis rechargez cette page. Votre navigateur vous demandera peut-être s’il faut envoyer de nouveau : dites oui, et votre texte partira avec.
fault-heading = Il y a eu un problème ici
fault-text = C’est notre faute. Attendez une minute, puis rechargez cette page. Si rien ne change, appelez le { $phone }.

## Said before the first question, and again before sending.

rules-heading = Deux cas où nous devons prévenir quelqu’un
rules-child = Si une personne de moins de 18 ans est peut-être maltraitée ou victime d’abus, ou si quelqu’un risque d’être gravement blessé bientôt, nous prévenons tout de suite les autorités, même si vous nous avez demandé de ne pas le faire.
rules-after = Une fois que nous avons transmis un signalement, nous ne pouvons pas vous dire ce qui se passe. Vous pouvez ajouter des choses plus tard avec votre code.

## What Leave does; shown before the first question.

leaving-heading = Avant de commencer : comment partir
leaving-what = Le bouton « Quitter vite » est en haut de chaque page. Il met fin à votre visite, efface ce que vous avez écrit et montre un autre site. Si quelqu’un appuie sur Retour, il ne voit rien.
leaving-not = Il ne peut pas effacer l’historique de votre navigateur : l’adresse de ce site y reste.
leaving-advice = Si quelqu’un risque de regarder votre téléphone ou votre ordinateur, lisez d’abord ceci
leaving-time = Si vous ne faites rien pendant 30 minutes, cette visite se termine et s’efface toute seule. Après 4 heures, elle se termine dans tous les cas.
leaving-go = Aller à la première question

## Advice about the device.

advice-heading = Si quelqu’un risque de regarder votre appareil
advice-other = Le plus sûr, c’est un téléphone ou un ordinateur que cette personne ne touche jamais : dans une bibliothèque, chez une amie ou un ami, au travail.
advice-watched = Si quelqu’un surveille votre téléphone, une application espion peut tout lui montrer, même ce que vous faites ici. Aucune page web ne peut l’empêcher.
advice-private = Une fenêtre privée (qu’on appelle aussi navigation privée ou incognito) ne garde pas d’historique une fois fermée. Mais votre opérateur de téléphone, votre travail ou la personne qui gère le Wi-Fi peuvent quand même voir que vous avez visité ce site.
advice-tor = Le navigateur Tor Browser cache aussi au réseau quel site vous visitez. Sur un téléphone que quelqu’un surveille, l’avoir peut sembler bizarre.
advice-clear = Vous pouvez enlever ce site de votre historique. Tout effacer peut aussi sembler bizarre.
advice-sync = Les captures d’écran et les pages enregistrées peuvent apparaître sur d’autres appareils qui utilisent le même compte.
advice-back = Revenir au formulaire

## Buttons on every page with a question.

ask-forward = Continuer
ask-skip = Passer
ask-back = Retour
ask-send-now = Envoyer maintenant
ask-more-time = J’ai besoin de plus de temps
ask-time = Cette visite se termine après 30 minutes sans appuyer sur un bouton. Appuyez sur « { ask-more-time } » pour avoir de nouveau 30 minutes.
ask-optional = Vous pouvez laisser ceci vide.
ask-room = Jusqu’à { $limit } caractères.
ask-step = Étape { $step } sur { $steps } environ
language-label = Langue
language-go = Changer de langue

## Before sending.

consent-heading = Qui peut le savoir ?
consent-lead = C’est vous qui décidez ce que nous faisons de ce que vous avez écrit.
consent-field = Pouvons-nous le partager ?
consent-hotline = Gardez-le à la ligne d’aide (sauf dans les deux cas ci-dessus)
consent-helpers = Partagez-le avec des gens qui aident (un foyer, un avocat, un médecin), mais pas avec la police
consent-police = Partagez-le avec la police, mais sans dire qui je suis
consent-contact = Partagez-le avec la police, et elle peut me contacter
consent-blank-own = Si vous ne choisissez rien, nous le gardons à la ligne d’aide (sauf dans les deux cas ci-dessus).
consent-blank-witness = Si vous ne choisissez rien, nous pouvons dire à la police ce que vous avez vu, mais pas qui vous êtes.
consent-reach = Comment la police peut-elle vous joindre sans danger ?
consent-reach-hint = Répondez seulement si vous avez accepté qu’on vous contacte. Par exemple : un numéro et une heure sans danger.
consent-write = Vous pouvez m’écrire ici
consent-write-hint = Nous pouvons vous répondre sur ce site. Vous lisez la réponse avec votre code.
consent-write-yes = Oui, vous pouvez m’écrire ici
consent-write-no = Non, pas de réponse ici
consent-code = Donnez-moi un code pour revenir
consent-code-hint = Sans code, vous ne pouvez pas revenir à ce texte, y ajouter quelque chose ni lire une réponse.
consent-code-yes = Donnez-moi un code
consent-code-no = Envoyer sans code
consent-send = Envoyer
consent-change = Changer quelque chose

## The code, checked.

check-heading = Vérifiez que vous l’avez bien
check-lead = Écrivez ces trois mots de votre code, comme vous les avez notés.
check-word = Mot { $place }
check-go = Vérifier
check-skip = Passer
check-wrong = Le mot { $place } n’est pas le même. Regardez ce que vous avez noté.
check-again = Revoir le code
code-sync = Ne prenez pas cet écran en photo : souvent, les photos se copient toutes seules sur d’autres appareils.

## Sent without a code.

sent-heading = C’est envoyé
sent-lead = Vous avez choisi de ne pas avoir de code. Il n’y a donc aucun moyen de revenir à ce texte. Si vous apprenez autre chose, écrivez-nous de nouveau.

## Coming back.

return-heading = Vous êtes de retour
return-lead = Rien n’est encore affiché. Regardez d’abord autour de vous : y a-t-il quelqu’un près de vous ?
return-show = Voir ce qu’il y a
return-manage = Ce que vous pouvez faire d’autre
return-withdraw = Vous demander de retirer ce que j’ai envoyé
return-quiet = Effacer les réponses que j’ai reçues, et ne plus en recevoir

withdraw-heading = Retirer ce que vous avez envoyé
withdraw-lead = Notre équipe recevra un message disant que vous voulez le retirer. Tant qu’elle ne l’a pas vu, rien ne change.
withdraw-can = Si rien n’a encore été transmis, nous arrêtons. Ce qui a déjà été transmis ne peut pas être repris. Si une personne de moins de 18 ans est peut-être maltraitée ou victime d’abus, ou si quelqu’un risque d’être gravement blessé bientôt, nous devrons peut-être continuer.
withdraw-reason = Voulez-vous dire pourquoi ?
withdraw-forced = Si quelqu’un vous force à faire cela, vous pouvez nous le dire ici.
withdraw-go = Retirer
withdraw-done = Notre équipe recevra un message disant que vous voulez le retirer.

quiet-heading = Effacer les réponses que vous avez reçues
quiet-lead = Vous nous demandez de ne plus vous écrire ici et d’effacer ce qui vous attend. Cela se fera la prochaine fois que notre équipe ouvrira les messages reçus. D’ici là, les réponses qui sont ici restent.
quiet-go = Effacer les réponses que j’ai reçues
quiet-done = Notre équipe recevra un message disant que vous voulez que nous arrêtions de vous écrire ici.

## For people who can encrypt.

keys-heading = Si vous savez chiffrer
keys-lead = Vous pouvez chiffrer vous-même votre texte ou vos fichiers avec le programme age avant de les envoyer. Nous les chiffrons une fois de plus, comme tout le reste, et nous ouvrons les deux couches à la ligne d’aide.
keys-version = Pour ces clés, il vous faut age 1.3 ou une version plus récente.
keys-list = Nos clés publiques
keys-print = Empreinte (SHA-256)
keys-how = Mettez les clés dans un fichier nommé recipients.txt, puis lancez :
keys-paste = Collez le résultat dans le texte, ou ajoutez-le comme fichier.
keys-compare = Comparez les empreintes avec celles que la ligne d’aide vous a données par un autre moyen.
keys-link = Si vous savez chiffrer vous-même
