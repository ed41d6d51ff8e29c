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
        <source>Sources of closed topics are not named here. Some topics may be closed. You choose which in Settings.</source>
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
        <source>Change this appointment</source>
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
        <source>Some topics may be closed. You choose which in Settings.</source>
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
    <name>AskingPage</name>
    <message>
        <source>{fault} What you typed is still here.</source>
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
        <source>This appointment is not kept yet. You can finish it, or close again to leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of your folder was damaged. We put back the last good copy of it. Please look at what you wrote last.</source>
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
        <source>No clinician has checked this text yet. Each page says where its words come from and how old they are.</source>
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
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Remove this appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, what to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written</source>
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
    <message>
        <source>Some topics may be closed. You choose which in Settings.</source>
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
    <name>CopingPage</name>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to small things that may help</source>
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
        <source>Write down what is planned: the day, the place, and who is coming. You and your family can look it up here.</source>
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
        <source>Path chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage changed</source>
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
        <source>Place kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number kept</source>
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
    <name>Door</name>
    <message>
        <source>Other choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it just this once</source>
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
        <source>Change: {what}</source>
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
        <source>You are welcome here too. These pages say &apos;you&apos; to the person with leukaemia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
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
        <source>Close this topic</source>
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
        <source>In danger: 999. Day or night, your hospital: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger: 999. Day or night: your hospital&apos;s 24-hour line, or 111.</source>
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
    <message>
        <source>People to talk to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on {day}</source>
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
        <source>The text about the paths cannot be read. Your words are safe. Ask the person who set this up to put the program on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a list</source>
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
    <name>Meanings</name>
    <message>
        <source>Say: {say}.</source>
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
    <name>MoreButtons</name>
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
</context>
<context>
    <name>MovedWords</name>
    <message>
        <source>The date has moved. That can be hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below is the date that you wrote before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
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
        <source>None of your questions has these words.</source>
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
    <message>
        <source>Now number {place} on your list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyStage</name>
    <message>
        <source>Start, as far as you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End, as far as you know</source>
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
        <source>Some topics may be closed. You choose which in Settings.</source>
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
    <name>Prompts</name>
    <message>
        <source>Right now I feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on my mind tonight is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something small that helped today was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I would like someone to know is</source>
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
    <message>
        <source>Press one to put it on the page.</source>
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
        <source>The ready questions cannot be read just now. Your words are safe. You can still add questions of your own.</source>
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
        <source>Back to Treatments</source>
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
        <source>Your hospital&apos;s 24-hour line</source>
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
    <name>SmallThings</name>
    <message>
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short pages for hard days. You can stop at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Coping notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
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
    <name>StageList</name>
    <message>
        <source>The stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageScreen</name>
    <message>
        <source>Back to Journey</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are empty now. Undo brings them back.</source>
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
    <name>TimeField</name>
    <message>
        <source>Type the time like 10:30 or 2pm.</source>
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
        <source>Open my appointments</source>
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
    <name>TopicChoice</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}: {answer}</source>
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
        <source>Small things that may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If tonight is too much</source>
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
    <name>_SmallThing</name>
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
