<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From our main source, Cancer Research UK: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from other sources that we read: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from older sources, so ask if it still holds: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own words, with no medical fact in them: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutFold</name>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old this text is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest words were reviewed on {reviewed}. No next date is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words are newer. The latest were put together on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest words were reviewed on {reviewed}. They were due to be looked at again by {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest words were reviewed on {reviewed}. The next look is due by {due}. The date on this computer looks wrong, so please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest words were reviewed on {reviewed}. The next look is due by {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinician has checked this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinician has checked this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinician has checked some parts of this text, and not all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has checked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer facts stand apart, under &quot;Since this was written&quot;. Look in: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where newer facts stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each part rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We read stored copies of these on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of closed topics are not named here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We read a stored copy on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{publisher}. {funding} Version {version} of this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>About Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. Free to use and share, under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works without the internet. Nothing you write leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text about treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read. Who to call still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published by {publisher}, version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last reviewed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next review was planned by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinician has checked this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each part says where it comes from, under About this page at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Listen on a page about treatment to have it read to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages can be read to you with one more part. Whoever set up Companion can add it: it is the extra part called &quot;speech&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutStage</name>
    <message>
        <source>These words were reviewed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next look is due by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinician has checked this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddLine</name>
    <message>
        <source>Your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your list now: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>Add: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddScreen</name>
    <message>
        <source>What you call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: a second opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name for it, a word or two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>This text was last reviewed on {day}. Ask what has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text was due for review by {due}. Ask your team what has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot tell how old this text is. Please check the date on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgeLine</name>
    <message>
        <source>Add as a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} Your question about this is on your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to your questions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>Oldest words: reviewed {reviewed}. No date for the next look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest words: reviewed {reviewed}. Due for a look by {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest words: reviewed {reviewed}. Next look by {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest are in: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest words: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinician has checked this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own words, with no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgesScreen</name>
    <message>
        <source>How old our words are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinician has checked this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinician has checked this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on {count} sources. Each page names its own at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date on this computer is {today}. Our words are from {published} or later. So the date here looks wrong. Please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some pages cannot be read just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past their review date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No review date is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within their review date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your team what has changed. Each of these pages has a ready question for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this we need the right date on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your team if these words still hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are due to be looked at again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In my own words, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes along to your next appointment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Applies</name>
    <message>
        <source>Which cells the leukaemia began in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B cells and T cells are both white blood cells. Your team can tell you which. It may be in a letter as B-ALL or T-ALL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philadelphia chromosome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a change in the genes of some leukaemia cells. If the cells have it, letters say Philadelphia positive, or Ph+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some rules are different for children and younger people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stem cell transplant before now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stem cells make new blood. A transplant gives new ones through a drip. Some people call it a bone marrow transplant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules on which drugs the NHS pays for can differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 to 25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>26 or over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppliesScreen</name>
    <message>
        <source>What applies to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer what you like, and leave the rest. Your answers only put a line above passages that are about you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden, and you get no advice from this. Your answers stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentForm</name>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what I wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this appointment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the new date, or take the tick away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AroundRow</name>
    <message>
        <source>Move this one: {what}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole date yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Questions about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your own question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add my question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the questions about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions you could ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tick means: I want to ask this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your question here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to your questions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPlace</name>
    <message>
        <source>Add a question about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question about this: {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>For the doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the nurse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wanted to ask this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At: {visits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to ask at: {visits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At no appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At no appointment, as on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an appointment that is not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At: {visit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>{fault} What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Questions for today&apos;s appointment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, choose three, take them with you. Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at by {who}, {role}, on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put this away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your folder is inside {service}. It sends copies of your words to another computer. Settings says more, under Your data and copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of your folder was damaged. We put back the last good copy of it. Please look at what you wrote last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed this on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeList</name>
    <message>
        <source>What was planned before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeScreen</name>
    <message>
        <source>Plans change. What you wrote before is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BegunRow</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Belongs</name>
    <message>
        <source>Date not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to this stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinRow</name>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase these words for good? This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: the note of {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinScreen</name>
    <message>
        <source>Deleted notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is kept for {days} days, then its words are erased by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show first lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no deleted notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide first lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is erased.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BirthDateField</name>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>From: {sources}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this was written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookletChoice</name>
    <message>
        <source>See my booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages you marked, or were reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{family}: show or hide its pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is chosen yet. Open a group and tick what you want to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>Put this in my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is out of your plan. What you wrote is kept, and Undo works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask, and room for your own dates and words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreathingScreen</name>
    <message>
        <source>Slow breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe in and out with a shape, or with words only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words only, with nothing that moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it aloud to my screen reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: if it is hard to breathe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it makes you dizzy, stop and breathe as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is hard to breathe, ring your 24-hour line now. Call 999 if breathing is very hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is as slow as it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is as quick as it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quicker now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringCalendarScreen</name>
    <message>
        <source>Bring in a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A calendar file ends in .ics. You see what is in it before anything changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all that is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file. You can go on with other things meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We stopped looking at that file. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is left out is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is copied. You can paste it now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>New: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different in the file, and yours is kept: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled in the file, and not here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not brought in: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood, and left out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: was {before}, now {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other things, such as tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that only other programs read: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its day cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its day is before 1900 or after 2199</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time it stands for cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has it twice, each time in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it repeats, so only the first time comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times after two years, or after 400 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change to later times, made to one time only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time zone, so the time is as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the file says a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its words after the first 200,000 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file stops in the middle of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in that file is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already, and the same: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here now: {new} new, {changed} changed, {cancelled} cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the file, because the day is not known yet: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new day is not known yet, so the file says that it is off for now: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told as cancelled, so that the old day goes from your calendar: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is larger than 5 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a calendar file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file holds more than 20,000 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read. Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarChoice</name>
    <message>
        <source>Only say Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar shows the day and the time, and not what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is in the file too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the calendar says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarDesk</name>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalmScreen</name>
    <message>
        <source>Copy this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannotRead</name>
    <message>
        <source>This text cannot be shown just now. Your words are safe. Putting the program on this computer again may mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: open the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For someone who can help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Emergency passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fridge card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture for my phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page to show at A&amp;E, or at a hospital that does not know you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to ring, in large letters, on half a sheet of paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as small as a bank card. Cut it and fold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to ring, on the first screen of your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hospital&apos;s 24-hour line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardsScreen</name>
    <message>
        <source>The words for the cards cannot be read. Your words are safe. Who to call still says whom to ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and emergency passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made from what you wrote. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are copied. You can paste them now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarryOn</name>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on reading: {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A treatment being here does not mean it will be offered to you. Your team know which may fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in treatments, words and questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinician has checked this text yet. Each page says how old it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this leukaemia and your choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What treatment depends on, tests, your choices, and this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and what they mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical words from A to Z, and how to say them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read two side by side, part by part, without a score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What applies to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer what you like, and passages about you get a line above them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pages to print or save, in ordinary or large print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you marked and wrote about treatments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old our words are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each page was looked at, and when the next look is due.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesScreen</name>
    <message>
        <source>Plans can change. You can read about that here, or leave it for another day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>The date has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add how to get there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, the bus, or who drives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat this appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this and repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved to another date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print its questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckedDateField</name>
    <message>
        <source>Is the year right? You typed {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the year {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{question}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand in the order of the list. The order says nothing about which may fit you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseFromList</name>
    <message>
        <source>Tick a question and it is on your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ready question has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as my own question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearedLine</name>
    <message>
        <source>Ask it there as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is clear, so it is not asked at this appointment any more: {visit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is clear, so it is not asked at your next ones any more: {visit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ticked again, for your other appointment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearedScreen</name>
    <message>
        <source>Everything is cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen starts again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClinicScreens</name>
    <message>
        <source>Print my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Some topics may be closed. You choose which in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some topics may be closed. You choose where they stand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The disk still does not take them. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved in {file}. You can close now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place did not take it either. Your words are safe. Try another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is nothing to print here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <source>This is closed for now. You choose below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our sources do not say enough. Ask your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} ({page})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} ({page})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: open the numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Compare two treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two and read them side by side. There is no score here. Your team know which may fit you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the first treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the second treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First: {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand in the order you chose them. The order says nothing about which may fit you. Your team know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See both as printed pages first, in ordinary or large print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save this comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest words here were reviewed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another in place of {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First: {page}. Now choose the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Bringing it in would add {new}, change {changed} and remove {removed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here now: {new} added, {changed} changed, {removed} removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in that copy is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place cannot be used. Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be used as a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is not a copy made by Companion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That copy is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is too large to be a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Companion made that copy. Use that one to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That copy holds more than this version can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That copy holds things this version cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let us write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>Your data and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write is in one folder on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the folder&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is inside {service}. It sends copies of your words to another computer, and can mix up files while you write. You can close Companion and move the folder to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is one file with everything in it, your notes too. Anyone who opens the file can read it. Bringing one in adds to what is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of everything is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder&apos;s place is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companion copies (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseBar</name>
    <message>
        <source>My treatments, side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseScreen</name>
    <message>
        <source>Show this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0, as far as you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this date with the hospital. The plan around it has moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have checked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the days from day 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0 as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0 is what many teams call the day the new cells are given. Leave it empty until you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown beside the name of the treatment. You can hide it any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days can be counted once day 0 is one sure day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>{title} ({number})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursesScreen</name>
    <message>
        <source>Each treatment has its own stages and its own dates. None takes another away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This treatment again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another treatment beside this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a second transplant, for instance. The first one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is beside the others now, and it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>For example, 3 12 2026. The month and year alone are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About then, not exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date is not kept yet. Press Enter to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day too, for example 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That date is not in the calendar. Check the day and the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the year too, for example 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the year as 4 numbers, like 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the year. It can be from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the month too, or leave the day empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the month as a number or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day as a number, like 3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>midday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the 2 numbers: one bag {bag} days, the pump {pump} days. If the bag is never changed, leave this line empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blinatumomab: the bags and the pump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After CAR-T: near, with someone, and driving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to ask about before a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaccines to ask about again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the pump starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the CAR-T cells are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the new cells were given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days one bag lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days the pump runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days to stay near the hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days to have someone with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days without driving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days before, to ask about tablets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many months after, to ask about vaccines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has passed. Ring your team today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has passed. Ask your team about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same time: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the same day: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesForm</name>
    <message>
        <source>For example, 3 12 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out the dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy each number from your own leaflet, or ask your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a line empty if it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day the bag is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, 10:30 or 2pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day, the month and the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number, in figures and without words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the time like 10:30 or 2pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number from {lowest} to {highest}. Check your leaflet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than {most} changes. Please check both numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the year. The dates would be too far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how many days the pump runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number from your leaflet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesFound</name>
    <message>
        <source>These dates are in your appointments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out of my appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these in my appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change these in my appointments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesScreen</name>
    <message>
        <source>From a day you type, and numbers you copy from your own leaflet. Nothing is filled in for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you worked out before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins from the start you wrote for: {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day}. Dates in your appointments: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates worked out: {count}. They are below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are in your appointments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayCount</name>
    <message>
        <source>Hide the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is counted until day 0 is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayZeroEdits</name>
    <message>
        <source>The new date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is empty now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} The old one is under: day 0 as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {say}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the meaning of {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word}: meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital number or NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special blood needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps you to talk and understand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsScreen</name>
    <message>
        <source>My details to read out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what you like. It shows on Who to call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is kept with everything else you write. While your folder is locked, it does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, 2 3 1984.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, blinatumomab, last given on 20 November.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have none, write: none that I know of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, PICC line, left arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, irradiated blood. It may be on a card you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, I lip-read. Please face me.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all to a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved, no new date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began to add an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began to change: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what is planned: the day, the place, and who is coming. You and your family can look it up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was planned for {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this date with the hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is at the same time as {what}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is at the same time as {what}, {time}, and {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Question added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question put first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question put with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question put with an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question taken from an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as clear for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting card kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting card closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting card opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting card removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar file brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage added once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage put in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put with a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another course shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0 kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day numbers shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day numbers hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date marked as checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates put in your appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out dates removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note given another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note folded away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note put with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes erased for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trip kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trip removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on what matters kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booklet changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-written appointment kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-written appointment let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag to move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This removes it. You can undo until you leave this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays with your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays, and its words are folded away until you open it. This is not a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {entry}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactChoice</name>
    <message>
        <source>Nothing is written yet that could be picked. Your own words are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told, my own words as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>{family}: show or hide its pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page here cannot be shown just now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultPage</name>
    <message>
        <source>Something went wrong on our side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened is noted in this file, without anything you wrote: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>{label} (if you like)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {count} letters fit here. The rest was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which questions to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindResults</name>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Finish and clear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you ticked here goes away. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take your three questions with you, put them on your phone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>This is a quiet place to get ready, ask and remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer.
You do not have to do anything tonight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready for an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read about treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here for someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForWhom</name>
    <message>
        <source>I am the person with leukaemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here for someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who this is for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForWhomPanel</name>
    <message>
        <source>Who this is for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}: {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else looks at this for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else looks at this for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be asked when you open this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For now, you chose not to read about {subject}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateCover</name>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatedStretch</name>
    <message>
        <source>Other choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupFold</name>
    <message>
        <source>Two bigger questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Ring if your temperature is 37.5C or above, or below 36C, or you feel unwell at any temperature. If your team gave you a different number, use theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hospital&apos;s 24-hour line is not written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on your alert card or a clinic letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot find it? Ring 111.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: I have leukaemia and I am having treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999 or go to A&amp;E now if:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is very hard to breathe, even when you sit still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have pain in your chest, or you are bleeding heavily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are suddenly confused, have a fit, or cannot be woken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your hospital&apos;s 24-hour line now, day or night, if:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your temperature is 37.5C or above, or below 36C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you feel unwell, shivery or sweaty at any temperature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinician has checked this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My centre&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and emergency passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines are for support, not for emergencies. If you feel unwell, ring your hospital&apos;s line or 999 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger: 999. Day or night, your hospital: {number}. No answer: 111.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature, food, driving, visitors, pets, travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for another hospital, and cards for fridge, wallet and phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team, family, medicines and trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger: 999. Day or night: your hospital&apos;s 24-hour line, or 111.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People to talk to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Write about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was planned before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What was said before: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} said:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked. No answer is written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In my own words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this answer, {where}: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Open now, day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank holiday today, so the hours may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now, until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now. Opens {day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {today}. That looks wrong, so we cannot say what is open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hours were last checked on {day}. That is long ago, so we cannot say what is open now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HubScreen</name>
    <message>
        <source>People and medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own lists. They stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team, family and helpers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list, to show and to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trips and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miles, parking, fares, and totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to copy or print. Nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>The day this note is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, 3 12 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then its words stand with the others again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyMore</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a day and the lengths in your own leaflet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going home, who looks after you now, and before a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for the fridge, or all of it for another hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My treatments, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another treatment beside this, or this treatment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stage of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For something that is in your plan and not in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stages in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When your plan goes another way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was planned before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier dates and plans, stage by stage. They are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyOverview</name>
    <message>
        <source>Journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If plans need to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text about the paths cannot be read. Your words are safe. Ask the person who set this up to put the program on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the steps away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not need to know yet. Plans are often made step by step. You can look at a path here, and change it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyPage</name>
    <message>
        <source>The new dates you typed are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyScreens</name>
    <message>
        <source>If plans need to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My treatments, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stage of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was planned before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists to tick off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepThing</name>
    <message>
        <source>Save to my notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write under it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepWords</name>
    <message>
        <source>Keep these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words you changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed the words before you chose this person. They are made anew now. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them anew for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskFrame</name>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you do here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial screen, not for patients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Companion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingPage</name>
    <message>
        <source>Some changes are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take your last changes. Your words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again, or keep a copy in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without these changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutRow</name>
    <message>
        <source>What the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file says about: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the beginning. Copying takes all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines are copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetGo</name>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is let go. You can undo until you leave this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterBar</name>
    <message>
        <source>Go to a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with {letter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinePage</name>
    <message>
        <source>Used before:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Show 40 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>Print this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListScreen</name>
    <message>
        <source>People and medicines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListWay</name>
    <message>
        <source>Open the list: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listen</name>
    <message>
        <source>Reading aloud needs a sound part that this computer does not have. On Linux it is called libpulse0. Ask whoever looks after this computer to add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no working voice, so it cannot read aloud. Ask whoever looks after it to add a voice in the computer&apos;s speech settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no English voice, so it cannot read aloud. Ask whoever looks after it to add one in the computer&apos;s speech settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListenBar</name>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>Just listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything they say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the paper away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsScreen</name>
    <message>
        <source>Things to have ready, or to ask. Use what helps, and leave the rest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>{percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how large the text is. It changes as you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkedPage</name>
    <message>
        <source>A page that is not in this text any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>My team and I have talked about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My team have offered this to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want to know more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote something here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{marks}. With: {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks: {marks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Want to know more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about around {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about in {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksScreen</name>
    <message>
        <source>My marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you marked and wrote about treatments. It is for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MattersPaper</name>
    <message>
        <source>What matters to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is yours. You can show it to your team, or keep it to yourself. It is kept as you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some people write about one of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer days in hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chance of remission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Having energy for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What worries me most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {say}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedicineForm</name>
    <message>
        <source>A medicine on your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the label, or in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day, if it has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name was empty, so {name} is back. Type another name, or keep this one. To take it off your list, keep it, then choose Remove.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Medicines</name>
    <message>
        <source>For: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I take it: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {first} until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedicinesScreen</name>
    <message>
        <source>Write a medicine down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your own list. Your team&apos;s list comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitals often ask what you take. Copy the names from the boxes, and the list is ready to show or to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The medicine is removed. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuScreen</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like my computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: typing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About then: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Earlier month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some time in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreButtons</name>
    <message>
        <source>Write the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in my three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am waiting for something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of my three</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreFold</name>
    <message>
        <source>More you can do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it as printed pages first, in ordinary or large print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What applies to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer what you like, and passages about you get a line above them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read both side by side, part by part, without a score.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreWays</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer ways to start a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>This appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has moved. That can be hard. The old date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was planned for: {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault} What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moved</name>
    <message>
        <source>1 other date was set around this one. The hospital may change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other dates were set around this one. The hospital may change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates you had worked out from the old one are worked out again. Your team&apos;s dates come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates you had worked out from the old one now say: not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0 was the same day. It goes with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0 was the same day. It is empty now too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day to ask about something has passed. Ring your team today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates you had worked out in another way stay. They say: check this date with the hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other dates stay. They say: check this date with the hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} ({course})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovedFlow</name>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its date out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has moved. That can be hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans change. That can be hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date still stands below. If you take it out, it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dates around it now say: check this date with the hospital.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyMarks</name>
    <message>
        <source>My note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When we talked about it, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you alone. A mark never hides this page and changes nothing on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyPart</name>
    <message>
        <source>Why, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has moved again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, as far as you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End, as far as you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this date with the hospital. The plan around it has moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have checked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team&apos;s plan comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays here. You can change this at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the start. Please check the 2 dates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyQuestions</name>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help me choose three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your questions stand here, in your words and your order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next appointment: {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Made of: {drugs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {say}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{brand} (say: {say})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand: {brand}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Near</name>
    <message>
        <source>From a day and the lengths in your own leaflet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out dates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NearbyPanel</name>
    <message>
        <source>Look closer to see all of them by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewDates</name>
    <message>
        <source>New start, as far as you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New end, as far as you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the new date, or a month and a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the start. Please check the 2 dates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotWritten</name>
    <message>
        <source>Fill in my details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the hospital&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written yet: {names}. The paper says so, and leaves room to write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCover</name>
    <message>
        <source>Show the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of this note are folded away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteMore</name>
    <message>
        <source>More for this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Folded away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteTagsBox</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of your own, to find this note by again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or pick one again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: press one to take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This folds its words away. They are not in the list, not found and not printed, until you open the note. This is not a password: anyone who uses this computer can open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenEnd</name>
    <message>
        <source>This is open just this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose to read about {subject}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenFailed</name>
    <message>
        <source>Your folder is open somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Companion has it open. Your words are safe there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that window, then try again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder needs a newer Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version wrote it. This one has left it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe. Open it with the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of it is damaged. We have not changed anything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of the whole folder now. Then ask someone who knows computers to look at it with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your folder is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a passphrase, which this version cannot ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe. Open it with the version that locked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote before is safe where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot get to your folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not where it was. A drive may be unplugged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the drive in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let us write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask someone to let you write to the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file where your folder is meant to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move that file away, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let us read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the computer again, then open Companion once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong on our side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your folder could not be opened. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Companion and open it once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenFailedPage</name>
    <message>
        <source>Close Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionalNote</name>
    <message>
        <source>Show all of it: {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderScreen</name>
    <message>
        <source>Put your stages in the order that is true for you. Alt+Up and Alt+Down do it too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>{page}, {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>From: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {place}: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherChoices</name>
    <message>
        <source>Read it just this once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherRules</name>
    <message>
        <source>Something else your centre said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more in My centre&apos;s rules.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>Your hospital&apos;s 24-hour line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital or ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer? Ring 111.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackBrokenPage</name>
    <message>
        <source>This text cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that came with Companion is broken. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put Companion on this computer again to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>{page} of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are below the picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPart</name>
    <message>
        <source>When you print, choose actual size, so that it comes out as large as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of it fits on the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of it fits on one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is on pages 2 to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are too long for a square that a phone can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square for phones has no room for: {parts}. The paper has them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trips and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages cannot be made. Your words are safe on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are copied. You can paste them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it may be for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible benefits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible side effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to ring your team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If plans need to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartFold</name>
    <message>
        <source>A tick means: I want to ask this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: open the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>This one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These three first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then, if there is time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your questions has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is marked as asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is ticked just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands first now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands with your other questions now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now number {place} on your list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastNotes</name>
    <message>
        <source>Find in my notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show first lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide first lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathChoice</name>
    <message>
        <source>I am not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote for another path is kept: {paths}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathDrawing</name>
    <message>
        <source>The path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Phone: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When: {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be told: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helps with: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>Write somebody down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is who in your team, and who helps at home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down names, numbers and hours as you hear them. For family and helpers you can note what they may be told and what they help with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family and helpers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an update for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off your list. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Somebody on your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In my team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or a helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role, or who they are to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they can be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they may be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they help with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and role were empty, so {name} is back. Type another name, or keep this one. To take them off your list, keep them, then choose Remove.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhonePart</name>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all your words fit. The picture says where the rest is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out that I have leukaemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the words of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it, send it to your phone, and choose it there as the picture you see first. The top is empty for the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who sees your phone can read it. Your name is not on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>Put the three on my phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the camera of your phone and point it at this square. Your phone then shows the words. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your three questions are too long for this square. You can copy them as text, or print them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is ticked yet. Tick one, and it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code with your three questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are below the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your three questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your three questions are copied. You can paste them now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureWays</name>
    <message>
        <source>Save the drawing as a picture (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing to enlarge it (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages with a date are on it. Your notes are not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Which appointment was it at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At none, as on the phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the words of this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintChoice</name>
    <message>
        <source>Print or save notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the notes that go on the pages. Nothing else is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in my notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take every tick off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show first lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that are folded away are not here. Open one to print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide first lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer was found on this computer. You can save a PDF here, and print it where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Your words are safe. You can save a PDF here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPages</name>
    <message>
        <source>Save as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes are copied. You can paste them now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintScreen</name>
    <message>
        <source>Make a booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you want to keep on paper. You can change it any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written of your plan yet. It can be printed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Do not offer ways to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a line to put it on the page. You can change it or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right now I feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on my mind is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While I wait, I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I keep coming back to is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I hear, I would like to have beside me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I most want them to know is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thing I am nervous about is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards I would like to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I cannot sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps me awake is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can wait until the morning:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place I like to think of is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was told the plan has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I had been counting on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they told me, I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has not changed is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good news that does not feel good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people think I feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I feel is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I cannot say out loud yet is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I miss most is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first thing I would do at home is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I look after someone who is ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody asks me about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I carried this week is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something I did for myself was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something small that helped today was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not want to forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need a way to start?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PutAway</name>
    <message>
        <source>Take it out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is put away for now. Everything is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PutFold</name>
    <message>
        <source>Put an appointment with this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a question with this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other appointment to put here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other question to put here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PutRow</name>
    <message>
        <source>Put with this stage: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionEdits</name>
    <message>
        <source>It is the last one already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first one already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>All questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, and to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionLoop</name>
    <message>
        <source>Marked as asked. It stays ticked for your other appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as asked. The tick is off until you want to ask it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet. It is ticked again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}, number {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words here. To take the question away, press Remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>The ready questions cannot be read just now. The other pages work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ready questions cannot be read just now. Your words are safe. You can still add questions of your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuietWriting</name>
    <message>
        <source>Quiet writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for as long as you like. Stop whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My quiet page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with your notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ranges</name>
    <message>
        <source>What some leaflets say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {names}. Reviewed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can stop here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on, one part at a time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>There are no words to keep yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was changed since, so it cannot be undone. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was removed meanwhile. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be changed. Your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepeatPage</name>
    <message>
        <source>How often?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weekday, Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, 18 12 2026. That day counts too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than {count}. Choose an earlier last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This adds one more: {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This adds {count} more. The last is on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same time as something else on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are at the same time as something else. First: {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is left until then. Choose a later last day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestingPanel</name>
    <message>
        <source>Put this away for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today stays empty. Everything you wrote is kept, and every page works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today will be empty until you take it out again. Everything you wrote is kept. You can open every page as before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All questions (Alt+Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just listening (Alt+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {place} of {count}. Show all questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is with this appointment. Write down what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wanted to ask this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like, ask first: May we record this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDrag</name>
    <message>
        <source>Drag it with the pointer, or press Move up or Move down.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleAside</name>
    <message>
        <source>Your centre&apos;s rule. {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My centre&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My centre&apos;s rules: {topic}, beside {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>What your team said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: no soft cheese.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check this against your alert card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this about your temperature? Choose Temperature above. It then stands with your temperature on Who to call and on your cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of your centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the start. Please check the 2 dates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleLines</name>
    <message>
        <source>From {day}: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring then, or if you feel unwell at any temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring if you feel unwell at any temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check this against your alert card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleView</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is removed. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {first} until {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was for the time until {day}. Ask your team whether it still holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesScreen</name>
    <message>
        <source>My centre&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your own team told you. It also stands where our text is about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaidBoxes</name>
    <message>
        <source>Write what we were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who does what by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write anything else they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveCalendarScreen</name>
    <message>
        <source>Save to a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can open the file in an Outlook, Google or Apple calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only say Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar shows the day and the time, and not what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name and the place are in the file too. Notes stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hour before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the calendar says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments in the file: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>It is saved in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing there was changed. Your words are safe. Try another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let us write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Words and what they mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What applies to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old our words are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionTabs</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays closed until you open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who this is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you, or for someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What applies to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It marks passages, and hides none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hospital&apos;s 24-hour line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My centre&apos;s rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your own team told you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team, family and helpers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list, to show and to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trips and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miles, parking, fares, and totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is, save, bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this away for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, sources, licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary print, 14 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print, 18 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page is the best choice for a screen reader or a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text on paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetScreen</name>
    <message>
        <source>Print my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps you when you talk does not fit on the first page. It is in full on page 2, and the first page says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your questions are copied. You can paste them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutPanel</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On many laptops, keys such as F1 need the Fn key as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Getting around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideScreen</name>
    <message>
        <source>Back to {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallThing</name>
    <message>
        <source>One small thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallThings</name>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small thing first. You can stop at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallWays</name>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SomeonesName</name>
    <message>
        <source>These pages say &apos;you&apos; to the person with leukaemia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at the top of every page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>check this date with the hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start not known yet, {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned before: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date written here: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageButton</name>
    <message>
        <source>Open below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageEdits</name>
    <message>
        <source>The new date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is empty now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} The old one is under: what was planned before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>The stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageMore</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier in the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later in the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the list once more, after this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageScreen</name>
    <message>
        <source>What usually happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tick means: I want to ask this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was planned before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps inside this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is ready. You need not have it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: open the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandLine</name>
    <message>
        <source>For me: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write my own dates and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how it stands for me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingNotices</name>
    <message>
        <source>This is cancelled. It stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has moved. The new date is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this date with the hospital. The plan around it has moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have checked it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Questions to start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two bigger questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams expect these questions. Tick the ones you want to ask.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can&apos;t save right now. Your words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look only: your folder is open in another window. Close that one to make changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your folder is not open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillReadingScreen</name>
    <message>
        <source>Still reading?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one minute this screen clears itself, so that nobody sees what you read. You can have more time as often as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the answers that are not in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in what I wrote in my own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in my notes on the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer has changed since you wrote in What we were told. Your words there are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some answers have changed since you wrote in What we were told. Your words there are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the new answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the new ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message to your family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPrint</name>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportView</name>
    <message>
        <source>Checked on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChoice</name>
    <message>
        <source>All my notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only notes with the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Print my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the three on my phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemperaturePart</name>
    <message>
        <source>Your centre&apos;s rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermText</name>
    <message>
        <source>{word}: what this word means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingRow</name>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away from this stage: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreePanel</name>
    <message>
        <source>Three stand first already. Which one gives way? It stays on your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave my three as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreeScreen</name>
    <message>
        <source>Help me choose three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the three you want to ask first. Two minutes is enough. You can change them any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What teams expect to be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For where you are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this as one of the three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose three, or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose two more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are your three. They stand first on your printed page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have three. To change one, press it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Type the time like 10:30 or 2pm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeList</name>
    <message>
        <source>The same along time, as a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimePlace</name>
    <message>
        <source>Along time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in my coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>check this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this date with the hospital: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check these dates with the hospital: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} dates to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 date to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show half a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go from one to the next. Home and End go to the first and the last. Page Up looks closer, Page Down shows more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineControls</name>
    <message>
        <source>How much time to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up looks closer, Page Down shows more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToAskAgain</name>
    <message>
        <source>To ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Next appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your questions are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your three questions are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs doing here today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready for an appointment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TooLong</name>
    <message>
        <source>This is too long for one question. The rest is kept as its note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TooMuchScreen</name>
    <message>
        <source>If tonight is too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now: 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring 999, or go to A&amp;E. You can say: I am not safe tonight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines are for talking, not for emergencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that are open day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines with opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all of Who to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicChoice</name>
    <message>
        <source>{subject}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicMore</name>
    <message>
        <source>More about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call: open the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the page: {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicScreen</name>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow breathing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else looks for me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsPanel</name>
    <message>
        <source>Topics you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some topics stay closed until you open them. You can open a topic where you meet it, or choose here. What you write yourself is never closed, and neither is safety text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of topics cannot be read just now. They all stay closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreatmentsPage</name>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TripForm</name>
    <message>
        <source>A trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like a blood test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miles, there and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking, in pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fares and other costs, in pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount like 3.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the miles like 12 or 12.5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trips</name>
    <message>
        <source>Parking {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other costs {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{miles} miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} trips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {money}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TripsScreen</name>
    <message>
        <source>Write a trip down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print for a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trips and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What going to hospital costs, to add up or to claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all: {totals}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trip is written down for these dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each trip down as it comes: miles, parking, fares. Some people can claim part of it back. Ask your team or the hospital&apos;s cashier what you can claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trip is removed. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unsure</name>
    <message>
        <source>Questions that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tick means: I want to ask this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>What {name} may be told is not written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may be told: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateScreen</name>
    <message>
        <source>Family update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick what to tell. You see the words first. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change every word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed these words, so they stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them again from what is picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes and reasons are never offered here. You changed what you were told, and words on a closed topic may be in it. It goes in only if you tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes, reasons and closed topics are never offered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are made again. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is picked now. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are copied. You can paste them into a message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsPanel</name>
    <message>
        <source>Open my appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which appointment: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointment to come is written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With no tick here, it comes along to your next appointment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Some to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If I have heard nothing by {day}, I ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} will tell me.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting for: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You planned to ring about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You planned to ring about this: {ring}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is closed. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingCards</name>
    <message>
        <source>What I am waiting for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what else I am waiting for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingFold</name>
    <message>
        <source>I am waiting for something</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingForm</name>
    <message>
        <source>Waiting for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, the marrow result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who will tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If I have heard nothing by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on Today until you have heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiting card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card stands on Today now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>Its name, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, clinic visit or blood test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words to name it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatToSay</name>
    <message>
        <source>Say: I have leukaemia and I am having treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: I have leukaemia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {name} has leukaemia and is having treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {name} has leukaemia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My details to read out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write my details to read out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, 10:30 or 2pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it may be over, for example, 12:15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ends on the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day. The month and year alone are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the time like 10:30 or 2pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. This day has gone by.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>When is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you correct what is written. If the hospital has moved it, go back and press: The date has moved. Then the old date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>The place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, Ward 5, level 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhichPage</name>
    <message>
        <source>This appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this one, or all that follow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this one and all that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this one and all that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more follows it: {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more follow it. The last is on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhichPages</name>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for the fridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is now, and the next dates, large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it, for another hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every stage, and what was planned before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With my reasons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhichRows</name>
    <message>
        <source>Those that follow move by as many days. Check each date with the hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which ones have moved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one and all that follow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoFor</name>
    <message>
        <source>Write family and helpers down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Who comes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of those who come too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is coming?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoScreen</name>
    <message>
        <source>Who these pages are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are for people with acute lymphoblastic leukaemia (ALL) that has come back or has not gone away, and for their families.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not you? Please ask at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People near you may see this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhomPanel</name>
    <message>
        <source>Who it is for: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishesScreen</name>
    <message>
        <source>What helps me when we talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose here stands on your printed page, in these words. You can leave out any of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else that helps me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I like to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, or no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much I want to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps me to take part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordMeaning</name>
    <message>
        <source>Say: {say}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this word is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word}: meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordRow</name>
    <message>
        <source>{word}: what this word means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsScreen</name>
    <message>
        <source>Words and what they mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a word to see what it means and how to say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word here fits. You can try its first letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If tonight is too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is off now. More brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CarryOn</name>
    <message>
        <source>Carry on where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}: {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CopyChoice</name>
    <message>
        <source>Both, each on a page of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For my team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For me, with room for who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Choose my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is ticked yet. Tick one, and it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try one word, or only its first letters. Names of drugs and tests work too, and so do everyday words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all words and what they mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OwnLine</name>
    <message>
        <source>Your hospital&apos;s 24-hour line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For when you feel unwell, day or night.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_PictureView</name>
    <message>
        <source>Picture for my phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are below the picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Ways</name>
    <message>
        <source>Say what helps me when we talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the three on my phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>speaker</name>
    <message>
        <source>Like my computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
