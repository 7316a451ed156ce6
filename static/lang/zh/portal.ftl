# The words of the pages a tipster meets.
#
# Plain words, short sentences, for a reader of eleven. These come from the
# portal's settings: { $hotline }, { $emergency }, { $phone }, { $text }, { $tty }.

# The title of every page. It stands in the browser's history, so it is neutral.
title = 表单

# The button that is first on every page.
leave = 马上离开

# The address of this place, for a screen reader.
leave-label = 快速离开这个页面

hotline-default = 热线
date-day = { $year }年{ $month }月{ $day }日

## The banner, on every page that asks for something.

danger-call = 现在有危险吗？请打 { $emergency }。
danger-label = 如果现在有危险
danger-slow = 这份表单不是用来紧急求救的。可能要过几个小时才有人看到。
danger-day = 如果事情发生在过去 24 小时内，请打电话、发短信或使用在线聊天。

## The first page.

first-heading = 写给我们
first-lead = 告诉{ $hotline }发生了什么事。用您自己的话写，什么语言都可以。不用注册账号，也不用写名字。
first-code = 写完以后，您会得到一个查询码，由八个英文单词组成。有了它，您可以再回来，补充内容，看我们的回复。
first-start = 开始写

first-back-heading = 您以前来过吗？
first-back-code = 您的查询码
first-back-hint = 八个英文单词，或八组数字，按顺序填。大小写和空格都没关系。
first-back-return = 用查询码打开

first-other-heading = 用别的方式联系我们
first-other-hint = 打电话和发短信，可能会在话费账单上看得到。
first-other-phone = 打电话
first-other-text = 发短信
first-other-tty = TTY（听障人士电话）
first-other-chat = 打开在线聊天
first-other-chat-hint = 聊天在另一个网站上。打开聊天时，这个页面会关闭。

first-guard-heading = 这份表单能保护什么
first-guard-sealed = 您写的内容会先锁好，再保存。只有{ $hotline }的人能打开，而且要在一台不联网的电脑上打开。
first-guard-list = 谁来过这里，什么时候来的，我们都不记录。
first-guard-device = 您在这里输入的内容，我们会请浏览器一点都不要保存。

first-limit-heading = 它做不到什么
first-limit-screen = 旁边的人能看到您的屏幕，这台设备上的监视软件也能看到，表单挡不住。如果有人会检查这台设备，可以的话，请换一台。
first-limit-history = 它不能从浏览器的历史记录里删掉这个网址。页面最上面的“马上离开”会关闭页面，清除您输入的内容。但历史记录还在。
first-limit-breach = 如果有人闯进这个网站的系统，就可能看到从那时起发来的内容。在那之前发来的，还是锁着的。

## The code.

code-heading = 已经发出。现在请抄下您的查询码
code-lead = 要回来找您发的内容，要看我们的回复，只能靠这个查询码。丢了的话，我们没办法帮您找回来。
code-words = 您的查询码
code-numbers-lead = 这是同一个查询码的数字写法。单词和数字，记下一种就够了。
code-paper = 请抄在纸上，把纸放在没人会看的地方。如果给屏幕拍照或截屏，图片可能会出现在别的设备上。
code-secret = 谁有这个查询码，谁就能看到我们给您的回复。
code-once = 接下来，您可以检查抄得对不对。在那以后，查询码就不会再显示了。
code-go = 我抄好了

## After it.

done-heading = 谢谢您
done-lead = 您写的内容已经锁好并保存。{ $hotline }的工作人员会看。可能要等几个小时。
done-back = 想补充内容，或看我们的回复，请带着查询码回到这个网址。
done-leave = 如果有人可能会看这台设备，请点最上面的“马上离开”。
done-go = 回到第一页

## Files.

files-heading = 图片和其他文件
files-lead = 您可以加上图片、聊天记录、证件或单据：最多 { $count } 个文件，加起来不超过 { $size }。这些文件会像您写的内容一样锁好，文件的名字也会锁好。
files-hidden = 图片里可能藏着别的信息，比如是在哪里拍的。只有{ $hotline }的人能看到。
files-choose = 选择文件
files-choose-hint = 可以一次选好几个。
files-add = 加上这些文件
files-wait = 大的文件可能要等几分钟。请留在这个页面，等到页面变了为止。
files-list = 会一起发送的文件
files-remove = 去掉
files-open = 加上图片或其他文件
files-go = 继续
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
trouble-file-many = “{ $name }”没有加上：最多只能放 { $count } 个文件。
trouble-file-large = “{ $name }”没有加上：所有文件加起来不能超过 { $size }。
trouble-file-stopped = “{ $name }”没有传完整，所以没有加上。请再选一次。
trouble-file-full = “{ $name }”没有加上：这里现在没有地方放文件了。您写的内容还是可以发送。
trouble-file-not-stored = 我们没能保存“{ $name }”，所以没有加上。这是我们的问题。您写的内容还是可以发送。
trouble-file-busy = “{ $name }”没有加上：现在有很多人在发文件。请等一分钟，再选一次。
trouble-files-gone = 您加上的文件已经没有了，因为您那次访问已经结束。请再选一次。

## Coming back.

answers-heading = 给您的回复
answers-none = 这里还没有内容。
answers-none-hint = 如果您发过内容，可能还没有人看到。等安全的时候，再来看看。不管用哪个查询码，这个页面看起来都一样。所以，如果您觉得应该有回复了，请检查一下查询码有没有填错。
answers-answer = { $date }的回复
answers-mark = 工作人员已看过，{ $date }
answers-more = 补充内容
answers-more-hint = 只有{ $hotline }的人能看。最多可以写 { $limit } 个字。
answers-send = 发送补充内容
answers-sent = 已发出。您补充的内容已经锁好并保存。

back = 返回

## What went wrong, and what to do. Nothing here ever says whether a code exists.

trouble-heading = 请看一下这里
trouble-story-empty = 这里还没有写内容。请写几个字，再点“{ ask-forward }”。
trouble-story-long = 这里有 { $count } 个字，最多只能写 { $limit } 个字。请写短一点，或者先发一部分，剩下的以后用查询码补发。现在什么都还没有发出。
trouble-more-empty = 这里还没有写内容。请写几个字，再点“发送补充内容”。
trouble-more-long = 这里有 { $count } 个字，最多只能写 { $limit } 个字。请写短一点，或者分两次发。现在什么都还没有发出。
trouble-code-empty = 请输入您的查询码：八个英文单词，或八组数字。
trouble-code-word = 第 { $place } 个词“{ $word }”不是我们用的词。请跟您抄下的查询码对一下。
trouble-code-count = { $count ->
   *[other] 查询码有八个英文单词。这里有 { $count } 个。
}
trouble-code-check = 这些词都是我们用的词，但其中有一个不对。请跟您抄下的查询码一个一个对一下。
trouble-code-ambiguous = 这样填，符合的查询码不止一个。请把每个单词都写完整。
trouble-readers-full = 现在来的人很多。您的查询码没有问题。请等一分钟，再点一次按钮。
trouble-not-read = 现在没办法显示回复。这是我们的问题。请过一会儿再试，或者打电话 { $phone }。
trouble-not-stored = 我们没能保存，所以什么都没有发出。这是我们的问题。您写的内容还在这里：请过一分钟再点一次那个按钮，或者打电话 { $phone }。
trouble-ended = 您这次访问已经结束了，所以什么都还没有发出。您现在看到的，就是我们手里剩下的全部内容。请看一遍，再点一次按钮。
trouble-code-again = 您这次访问已经结束了。您补充的内容还留着，但还没有发出。请再输入一次查询码，就可以继续。
trouble-look-again = 这个页面打开了两次，或者打开得太久了。您现在看到的内容还没有发出。请看一遍，再点一次按钮。
trouble-broken = 有些字在传送的时候坏了，现在显示成 �。现在什么都还没有发出。请看一遍，再点一次按钮。
trouble-odd = 这个页面有一部分传过来以后，我们认不出来。现在什么都还没有发出。请看一遍，再点一次按钮。
trouble-unsent = 这些内容还没有发出。如果也要发，请点“发送”。

## Leaving.

left-link = 继续

## Pages that stand alone.

alone-back = 去第一页
lost-heading = 没有这个页面
lost-text = 这里所有的内容都在同一个网址上。
method-heading = 这里不能这样操作
method-text = 请去第一页，从那里开始。
cookies-heading = 您的浏览器没有发来 Cookie
cookies-text = 这份表单需要一个小小的 Cookie，您关闭浏览器以后它就没有了。请允许这个网站使用 Cookie，或者用隐私窗口，然后去第一页。什么都没有发出。
foreign-heading = 这是从别的页面发来的
foreign-text = 为了安全，我们只接收从我们自己的页面发来的内容。什么都没有发出。如果您是在这里写的，请按返回：您写的内容可能还在。请把它复制下来，重新加载页面，再发一次。
large-heading = 一次发得太多了
large-text = 什么都没有发出。请按返回：您写的内容可能还在。请分成几次发。
unread-heading = 我们没能读出来
unread-text = 您的浏览器发来的表单，我们认不出来。什么都没有发出。请去第一页再试一次，或者换一个浏览器。
busy-heading = 现在来的人很多
busy-text = 什么都没有发出。请等一分钟，再重新加载这个页面。浏览器可能会问要不要再发一次：请选择再发，您写的内容就会一起发出。
fault-heading = 这里出了点问题
fault-text = 这是我们的问题。请等一分钟，再重新加载这个页面。如果还是这样，请打电话 { $phone }。

## Said before the first question, and again before sending.

rules-heading = 有两种情况，我们必须告诉别人
rules-child = 如果可能有未满 18 岁的人正在受到虐待或侵害，或者有人可能很快会受到严重伤害，我们会马上告诉政府有关部门，即使您请我们不要说。
rules-after = 我们报告以后，不能告诉您后来怎么样了。您以后可以用查询码补充内容。

## What Leave does; shown before the first question.

leaving-heading = 开始之前：怎样离开
leaving-what = 每一页的最上面都有“马上离开”。点了以后，这次访问就结束，您输入的内容会清除，屏幕上会换成另一个网站。如果有人按返回，什么也看不到。
leaving-not = 它不能清除浏览器的历史记录：这个网站的网址会留在那里。
leaving-advice = 如果有人可能会看您的手机或电脑，请先读这里
leaving-time = 如果您 30 分钟什么都不做，这次访问就会结束，内容会自动清除。不管怎样，满 4 小时都会结束。
leaving-go = 去第一个问题

## Advice about the device.

advice-heading = 如果有人可能会看您的设备
advice-other = 最安全的办法，是用对方从来碰不到的手机或电脑：比如在图书馆、朋友家，或者上班的地方。
advice-watched = 如果有人检查您的手机，监视软件可能会让对方看到一切，包括您在这里做的事。没有哪个网页能防住这个。
advice-private = 隐私窗口（也叫无痕模式）关掉以后，不会留下历史记录。但是电话公司、您上班的地方，或者管 Wi-Fi 的人，还是能看到您来过这个网站。
advice-tor = 用 Tor 浏览器（Tor Browser），连管网络的人也看不到您去了哪个网站。但如果有人检查您的手机，手机上有它可能会让人起疑。
advice-clear = 您可以从历史记录里删掉这个网站。全部清空也可能会让人起疑。
advice-sync = 截屏和保存的网页，可能会出现在跟您用同一个账号的其他设备上。
advice-back = 回到表单

## Buttons on every page with a question.

ask-forward = 继续
ask-skip = 跳过
ask-back = 返回
ask-send-now = 现在发送
ask-more-time = 我需要更多时间
ask-time = 如果 30 分钟没有点任何按钮，这次访问就会结束。点“{ ask-more-time }”，可以重新算 30 分钟。
ask-optional = 这里可以不填。
ask-room = 最多 { $limit } 个字。
ask-step = 第 { $step } 步，一共大约 { $steps } 步
language-label = 语言
language-go = 换语言

## Before sending.

consent-heading = 可以让谁知道？
consent-lead = 您写的内容怎么用，由您决定。
consent-field = 我们可以告诉别人吗？
consent-hotline = 只留在热线（上面两种情况除外）
consent-helpers = 可以告诉能帮忙的人（庇护所、律师、医生），不要告诉警察
consent-police = 可以告诉警察，但不要说我是谁
consent-contact = 可以告诉警察，他们也可以联系我
consent-blank-own = 如果您什么都不选，内容就留在热线（上面两种情况除外）。
consent-blank-witness = 如果您什么都不选，我们可能会把您看到的事告诉警察，但不会说您是谁。
consent-reach = 警察怎样联系您才安全？
consent-reach-hint = 只有您选了可以联系您，才需要填。比如：安全的电话号码，安全的时间。
consent-write = 你们可以在这里给我回复
consent-write-hint = 我们可以在这个网站上回复您。您用查询码来看。
consent-write-yes = 可以，在这里给我回复
consent-write-no = 不用，不要在这里回复
consent-code = 给我一个查询码，让我可以再回来
consent-code-hint = 没有查询码，您就不能再回到这里，不能补充内容，也看不到回复。
consent-code-yes = 给我一个查询码
consent-code-no = 不要查询码，直接发送
consent-send = 发送
consent-change = 修改一下

## The code, checked.

check-heading = 请检查一下，查询码抄对了没有
check-lead = 请照着您抄下的，输入查询码里的这三个英文单词。
check-word = 第 { $place } 个词
check-go = 检查
check-skip = 跳过
check-wrong = 第 { $place } 个词不一样。请看看您抄下的查询码。
check-again = 再给我看一次查询码
code-sync = 请不要给这个屏幕拍照或截屏：图片常常会自动传到别的设备上。

## Sent without a code.

sent-heading = 已经发出
sent-lead = 您选了不要查询码，所以没办法再回到这次的内容。如果您以后知道了更多，请再写给我们。

## Coming back.

return-heading = 您回来了
return-lead = 现在还没有显示任何内容。请先看看周围：有没有人在您旁边？
return-show = 给我看里面的内容
return-manage = 您还可以做的事
return-withdraw = 请你们撤回我发的内容
return-quiet = 删除给我的回复，以后也不要再发

withdraw-heading = 撤回您发的内容
withdraw-lead = 工作人员会收到消息，知道您想撤回。在他们看到之前，什么都不会改变。
withdraw-can = 如果内容还没有转给别人，我们就停下来。已经转出去的，没办法收回。如果可能有未满 18 岁的人正在受到虐待或侵害，或者有人可能很快会受到严重伤害，我们也许必须继续。
withdraw-reason = 您想说说为什么吗？
withdraw-forced = 如果是有人逼您这样做，您可以在这里告诉我们。
withdraw-go = 撤回
withdraw-done = 工作人员会收到消息，知道您想撤回。

quiet-heading = 删除给我的回复
quiet-lead = 您请我们不要再在这里给您写回复，并删除还在等您看的内容。工作人员下一次打开来信的时候，才会这样做。在那之前，已经在这里的回复还会留着。
quiet-go = 删除给我的回复
quiet-done = 工作人员会收到消息，知道您想让我们不要再在这里给您写回复。

## For people who can encrypt.

keys-heading = 如果您会加密
keys-lead = 您可以在发送之前，自己用 age 程序给文字或文件加锁。我们会像对其他内容一样再锁一次，到了热线再把两层都打开。
keys-version = 用这些公钥，需要 1.3 或更新版本的 age。
keys-list = 我们的公钥
keys-print = 指纹（SHA-256）
keys-how = 把公钥放进一个名叫 recipients.txt 的文件，然后运行：
keys-paste = 把得到的结果粘贴到文字里，或者作为文件加上。
keys-compare = 请把这些指纹，跟您用别的方式从热线得到的指纹对一下。
keys-link = 如果您会自己加密
