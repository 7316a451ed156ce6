# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = Form

# The button that is first on every page.
leave = Leave now

# The address of this place, for a screen reader.
leave-label = Leave this page fast

# What { $hotline } is where the settings name none.
hotline-default = the hotline

# A day.
date-day = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $day }, { $year }

## The banner, on every page that asks for something.

danger-call = In danger now? Call { $emergency }.
danger-label = If there is danger now
danger-slow = This form is not for emergencies. It can be hours before someone reads it.
danger-day = If it happened in the last 24 hours, call, text or chat.

## The first page.

first-heading = Write to us
first-lead = Tell { $hotline } what is happening, in your own words and in any language. You don’t need an account. You don’t have to give your name.
first-code = At the end you get a code of eight words. With it you can come back, add more, and read our answer.
first-start = Start writing

first-back-heading = Have you been here before?
first-back-code = Your code
first-back-hint = Eight words or eight numbers, in order. Capitals and spaces don’t matter.
first-back-return = Open with my code

first-other-heading = Other ways to reach us
first-other-hint = Calls and texts can show on a phone bill.
first-other-phone = Call
first-other-text = Text
first-other-tty = TTY
first-other-chat = Open the live chat
first-other-chat-hint = The chat is on another site. This page closes when you open it.

first-guard-heading = What this form keeps safe
first-guard-sealed = Your words are locked before they are stored. Only people at { $hotline } can unlock them, on a computer that is kept off the internet.
first-guard-list = We keep no list of who comes here, or when.
first-guard-device = We ask your browser to save nothing that you type here.

first-limit-heading = What it can’t do
first-limit-screen = It can’t hide your screen from someone beside you, or from a spy app on this device. If someone checks your device, use another one if you can.
first-limit-history = It can’t remove this address from your browser’s history. “Leave now”, at the top, closes the page and clears what you typed. The history stays.
first-limit-breach = If someone breaks into this site, they could read what is sent from then on. What was sent before stays locked.

## The code.

code-heading = It is sent. Now write down your code
code-lead = This code is the only way back to what you sent, and to our answer. We can’t find it again for you.
code-words = Your code
code-numbers-lead = The same code in numbers. The words or the numbers are enough.
code-paper = Write it on paper, and keep the paper where no one looks. A picture of the screen can end up on other devices.
code-secret = Anyone who has the code can read our answers to you.
code-once = Next you can check what you wrote down. After that, the code is not shown again.
code-go = I have written it down

## After it.

done-heading = Thank you
done-lead = What you wrote is locked and stored. A person at { $hotline } will read it. That can take some hours.
done-back = To add more, or to read our answer, come back to this address with your code.
done-leave = If someone may look at this device, press “Leave now” at the top.
done-go = Back to the first page

## Files.

files-heading = Pictures and other files
files-lead = You can add pictures, messages or papers: up to { $count } files, { $size } together. They are locked like your words, and so are their names.
files-hidden = Pictures can hold hidden facts, such as where they were taken. Only people at { $hotline } can see them.
files-choose = Choose files
files-choose-hint = You can choose several at once.
files-add = Add these files
files-wait = Large files can take some minutes. Stay on this page until it changes.
files-list = Files that go with it
files-remove = Remove
files-open = Add pictures or other files
files-go = Continue
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = “{ $name }” was not added: there is room for { $count } files.
trouble-file-large = “{ $name }” was not added: all files together can have { $size }.
trouble-file-stopped = “{ $name }” did not arrive whole, so it was not added. Choose it again.
trouble-file-full = “{ $name }” was not added: there is no room for files here right now. You can still send your words.
trouble-file-not-stored = “{ $name }” could not be stored, so it was not added. This is our fault. You can still send your words.
trouble-file-busy = “{ $name }” was not added: many people are sending files right now. Wait a minute, then choose it again.
trouble-files-gone = The files you had added are gone, because your visit had ended. Choose them again.

## Coming back.

answers-heading = Answers to you
answers-none = There is nothing here yet.
answers-none-hint = If you sent something, it may not have been read yet. Look again later, when it is safe. This page looks the same for every code, so check your code if you expected an answer.
answers-answer = Answer of { $date }
answers-mark = Read by staff, { $date }
answers-more = Add more
answers-more-hint = Only people at { $hotline } can read it. There is room for { $limit } characters.
answers-send = Send more
answers-sent = Sent. What you added is locked and stored.

back = Back

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = Please look at this
trouble-story-empty = There is nothing written yet. Write a few words, then press “{ ask-forward }”.
trouble-story-long = This has { $count } characters, and there is room for { $limit }. Shorten it, or send the rest afterwards with your code. Nothing was sent yet.
trouble-more-empty = There is nothing written yet. Write a few words, then press “Send more”.
trouble-more-long = This has { $count } characters, and there is room for { $limit }. Shorten it, or send it in two parts. Nothing was sent yet.
trouble-code-empty = Type your code: eight words, or eight numbers.
trouble-code-word = Word { $place } is not one of our words: “{ $word }”. Compare it with what you wrote down.
trouble-code-count = { $count ->
    [one] A code has eight words. Here is one.
   *[other] A code has eight words. Here are { $count }.
}
trouble-code-check = We know all these words, but one of them is a different one. Compare each with what you wrote down.
trouble-code-ambiguous = More than one code fits. Type each word in full.
trouble-readers-full = Many people are here right now. Your code is fine. Wait a minute, then press the button again.
trouble-not-read = We can’t get the answers right now. This is our fault. Try again later, or call { $phone }.
trouble-not-stored = We could not store this, so nothing was sent. This is our fault. Your words are still here: press the button again in a minute, or call { $phone }.
trouble-ended = Your visit had ended, so nothing was sent yet. What you see here is all we still have. Look it over, then press the button again.
trouble-code-again = Your visit had ended. What you added is kept, but it is not sent. Type your code again to go on.
trouble-look-again = This page was open twice, or for a long time. What you see here is not sent yet. Look it over, then press the button again.
trouble-broken = Some letters were broken on the way, and now show as �. Nothing was sent yet. Look it over, then press the button again.
trouble-odd = Part of the page came to us in a way we don’t know. Nothing was sent yet. Look it over, then press the button again.
trouble-unsent = These words are not sent yet. If they should go too, press “Send”.

## Leaving.

left-link = Go on

## Pages that stand alone.

alone-back = Go to the first page
lost-heading = There is no such page
lost-text = Everything here is at one address.
method-heading = That can’t be done here
method-text = Go to the first page and start there.
cookies-heading = Your browser sent no cookie
cookies-text = This form needs one small cookie, which is gone when you close the browser. Allow cookies for this site, or use a private window, then go to the first page. Nothing was sent.
foreign-heading = This came from another page
foreign-text = To be safe, we take only what is sent from our own page. Nothing was sent. If you typed it here, go back: your words may still be there. Copy them, load the page again, and send once more.
large-heading = That is too much at once
large-text = Nothing was sent. Go back: your words may still be there. Send them in smaller parts.
unread-heading = We could not read that
unread-text = Your browser sent the form in a way we don’t know. Nothing was sent. Go to the first page and try again, or use another browser.
busy-heading = Many people are here right now
busy-text = Nothing was sent. Wait a minute, then load this page again. Your browser may ask whether to send again: say yes, and your words come with it.
fault-heading = Something went wrong here
fault-text = This is our fault. Wait a minute, then load this page again. If it stays like this, call { $phone }.

## Said before the first question, and again before sending.

rules-heading = Two times when we must tell someone
rules-child = If someone under 18 may be being abused, or anyone may be badly hurt soon, we tell the authorities at once, even if you asked us not to.
rules-after = After we send a report we cannot tell you what happens. You can add more later with your code.

## What Leave does; shown before the first question.

leaving-heading = Before you start: how to leave
leaving-what = “Leave now” is at the top of every page. It ends your visit, clears what you typed, and shows another site. If someone presses Back, they see nothing.
leaving-not = It can’t clear your browser’s history: the address of this site stays there.
leaving-advice = If someone may look at your phone or computer, read this first
leaving-time = If you do nothing for 30 minutes, this visit ends and clears itself. After 4 hours it ends in any case.
leaving-go = Go to the first question

## Advice about the device.

advice-heading = If someone may look at your device
advice-other = The safest way is a phone or computer that they never touch: at a library, at a friend’s, at work.
advice-watched = If someone checks your phone, a spy app may show them everything, also what you do here. No web page can prevent that.
advice-private = A private window (also called incognito) keeps no history after you close it. Your phone company, your workplace or whoever runs the Wi-Fi can still see that you came to this site.
advice-tor = Tor Browser also hides from the network which site you visit. On a phone that someone checks, having it can look odd.
advice-clear = You can remove this site from your history. Clearing everything can look odd too.
advice-sync = Screenshots and saved pages can show up on other devices that share your account.
advice-back = Back to the form

## Buttons on every page with a question.

ask-forward = Continue
ask-skip = Skip this
ask-back = Back
ask-send-now = Send now
ask-more-time = I need more time
ask-time = This visit ends if you press no button for 30 minutes. Press “{ ask-more-time }” to start the 30 minutes again.
ask-optional = You can leave this empty.
ask-room = Up to { $limit } characters.
ask-step = Step { $step } of about { $steps }
language-label = Language
language-go = Change language

## Before sending.

consent-heading = Who may know?
consent-lead = You decide what we do with what you wrote.
consent-field = May we share it?
consent-hotline = Keep it at the hotline (except in the two cases above)
consent-helpers = Share it with helpers (a shelter, a lawyer, a doctor), not the police
consent-police = Share it with the police, but not who I am
consent-contact = Share it with the police, and they may contact me
consent-blank-own = If you choose nothing, we keep it at the hotline (except in the two cases above).
consent-blank-witness = If you choose nothing, we may tell the police what you saw, but not who you are.
consent-reach = How can the police reach you safely?
consent-reach-hint = Only if you chose that they may contact you. A safe number and a safe time, for example.
consent-write = You may write to me here
consent-write-hint = We can answer on this site. You read it with your code.
consent-write-yes = Yes, you may write to me here
consent-write-no = No, no answers here
consent-code = Give me a code to come back with
consent-code-hint = Without a code you can’t come back to this, add to it or read an answer.
consent-code-yes = Give me a code
consent-code-no = Send without a code
consent-send = Send
consent-change = Change something

## The code, checked.

check-heading = Check that you have it
check-lead = Type these three words of your code, as you wrote them down.
check-word = Word { $place }
check-go = Check
check-skip = Skip this
check-wrong = Word { $place } is not the same. Look at what you wrote down.
check-again = Show me the code again
code-sync = Don’t take a picture of this screen: pictures are often copied to other devices by themselves.

## Sent without a code.

sent-heading = It is sent
sent-lead = You chose no code, so there is no way back to it. If you learn more, write to us again.

## Coming back.

return-heading = You are back
return-lead = Nothing is shown yet. Look around first: is anyone near you?
return-show = Show me what is there
return-manage = Other things you can do
return-withdraw = Ask us to take back what I sent
return-quiet = Delete the answers to me, and send me no more

withdraw-heading = Take back what you sent
withdraw-lead = Staff will get a message that you want to take it back. Until they see it, nothing changes.
withdraw-can = If nothing was passed on yet, we stop. What was already passed on can’t be taken back. If someone under 18 may be being abused, or anyone may be badly hurt soon, we may have to go on.
withdraw-reason = Do you want to say why?
withdraw-forced = If someone is making you do this, you can tell us here.
withdraw-go = Take it back
withdraw-done = Staff will get a message that you want to take it back.

quiet-heading = Delete the answers to me
quiet-lead = You ask us to stop writing to you here and to delete what waits for you. This happens the next time staff open their letters. Until then, answers that are here stay.
quiet-go = Delete the answers to me
quiet-done = Staff will get a message that you want us to stop writing to you here.

## For people who can encrypt.

keys-heading = If you can encrypt
keys-lead = You can lock your text or files yourself, with the program age, before you send them. We lock them once more like everything else, and open both at the hotline.
keys-version = You need age 1.3 or newer for these keys.
keys-list = Our public keys
keys-print = Fingerprint (SHA-256)
keys-how = Put the keys into a file called recipients.txt, then run:
keys-paste = Paste the result into the text, or add it as a file.
keys-compare = Compare the fingerprints with ones you got from the hotline in another way.
keys-link = If you can encrypt for yourself
