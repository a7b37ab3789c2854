<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AcknowledgeStep</name>
    <message numerus="yes">
        <source>%n person(s) will be asked: %1.</source>
        <translation>
            <numerusform>%n person will be asked: %1.</numerusform>
            <numerusform>%n people will be asked: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApproveView</name>
    <message numerus="yes">
        <source>%n change(s) from version %1. Everybody is asked to read the new version.</source>
        <translation>
            <numerusform>%n change from version %1. Everybody is asked to read the new version.</numerusform>
            <numerusform>%n changes from version %1. Everybody is asked to read the new version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassListStep</name>
    <message numerus="yes">
        <source>%n child(ren) in this file. %1. For %2 of them an answer about consent is on file; the others count as no.</source>
        <translation>
            <numerusform>%n child in this file. %1. For %2 of them an answer about consent is on file; the others count as no.</numerusform>
            <numerusform>%n children in this file. %1. For %2 of them an answer about consent is on file; the others count as no.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) are on the class list.</source>
        <translation>
            <numerusform>%n child is on the class list.</numerusform>
            <numerusform>%n children are on the class list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterRing</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message numerus="yes">
        <source>%n day(s).</source>
        <translation>
            <numerusform>%n day.</numerusform>
            <numerusform>%n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message numerus="yes">
        <source>%n alert(s) wait for you under Decisions: confirm that you know.</source>
        <translation>
            <numerusform>%n alert waits for you under Decisions: confirm that you know.</numerusform>
            <numerusform>%n alerts wait for you under Decisions: confirm that you know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectView</name>
    <message numerus="yes">
        <source>Judging the posts of the last %n day(s) and what is on its way…</source>
        <translation>
            <numerusform>Judging the posts of the last %n day and what is on its way…</numerusform>
            <numerusform>Judging the posts of the last %n days and what is on its way…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no posts of the last %n day(s) to try the copy on.</source>
        <translation>
            <numerusform>There are no posts of the last %n day to try the copy on.</numerusform>
            <numerusform>There are no posts of the last %n days to try the copy on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>… and %n more. Mend these first.</source>
        <translation>
            <numerusform>… and %n more. Mend these first.</numerusform>
            <numerusform>… and %n more. Mend these first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowersField</name>
    <message numerus="yes">
        <source>%n account(s), %1 not to stay as they are. K, A, R, B and P answer in the list.</source>
        <translation>
            <numerusform>%n account, %1 not to stay as they are. K, A, R, B and P answer in the list.</numerusform>
            <numerusform>%n accounts, %1 not to stay as they are. K, A, R, B and P answer in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteForm</name>
    <message numerus="yes">
        <source>%n line(s) to mend in the text above, or take out.</source>
        <translation>
            <numerusform>%n line to mend in the text above, or take out.</numerusform>
            <numerusform>%n lines to mend in the text above, or take out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s) understood.</source>
        <translation>
            <numerusform>%n new line understood.</numerusform>
            <numerusform>%n new lines understood.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message numerus="yes">
        <source>%n name(s) were on the list already and were not added again.</source>
        <translation>
            <numerusform>%n name was on the list already and was not added again.</numerusform>
            <numerusform>%n names were on the list already and were not added again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmitLabel</name>
    <message numerus="yes">
        <source>To mend first: %n</source>
        <translation>
            <numerusform>Mend %n thing first</numerusform>
            <numerusform>Mend %n things first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to SLT (questions: %n)</source>
        <translation>
            <numerusform>Send to SLT: %n question</numerusform>
            <numerusform>Send to SLT: %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n person(s) may sign in</source>
        <translation>
            <numerusform>%n person may sign in</numerusform>
            <numerusform>%n people may sign in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New followers are looked through every %n day(s)</source>
        <translation>
            <numerusform>New followers are looked through every %n day</numerusform>
            <numerusform>New followers are looked through every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) on the class list</source>
        <translation>
            <numerusform>%n child on the class list</numerusform>
            <numerusform>%n children on the class list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong tries. Try again in %n minute.</numerusform>
            <numerusform>Too many wrong tries. Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong tries. Try again in %n second.</numerusform>
            <numerusform>Too many wrong tries. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialBox</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::DemoCommand</name>
    <message numerus="yes">
        <source>   picture %1 × %2, %n byte(s), described as “%3”</source>
        <translation>
            <numerusform>   picture %1 × %2, %n byte, described as “%3”</numerusform>
            <numerusform>   picture %1 × %2, %n bytes, described as “%3”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::DemoJourney</name>
    <message numerus="yes">
        <source>1. A practice school: %1, @%2, policy %3, %n pupil(s)</source>
        <translation>
            <numerusform>1. A practice school: %1, @%2, policy %3, %n pupil</numerusform>
            <numerusform>1. A practice school: %1, @%2, policy %3, %n pupils</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::PolicyCommand</name>
    <message numerus="yes">
        <source>%1: a valid policy pack with %n rule(s)</source>
        <translation>
            <numerusform>%1: a valid policy pack with %n rule</numerusform>
            <numerusform>%1: a valid policy pack with %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>governance::DecisionCheck</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>governance::Policy</name>
    <message numerus="yes">
        <source>The next review must be within %n year(s).</source>
        <translation>
            <numerusform>The next review must be within %n year.</numerusform>
            <numerusform>The next review must be within %n years.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xapi::MediaClient</name>
    <message numerus="yes">
        <source>The description of a picture must have 1 to %n characters.</source>
        <translation>
            <numerusform>The description of a picture must have 1 to %n characters.</numerusform>
            <numerusform>The description of a picture must have 1 to %n characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
