// What the lesson panel tells at each moment of a run: nothing that is not so.

#include "tests/toldwindow.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/lesson/notecard.h"

#include <QAction>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace eleven;
using namespace eleven::handmade;

namespace {

using What = ScriptEvent::What;
using Reason = ScriptEvent::Reason;

class ListDoor final : public NoDoor {
public:
    void step() override { asked << QStringLiteral("step"); }
    void perform(const Act& act) override {
        asked << QStringLiteral("act %1").arg(static_cast<int>(act.kind));
    }
    void branch(Fork fork) override { asked << QStringLiteral("branch at %1").arg(fork.moment); }
    void stay() override { asked << QStringLiteral("stay"); }
    void goFreely() override { asked << QStringLiteral("go freely"); }
    QStringList asked;
};

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->id = "one";
    result->title["en"] = "Two steps";
    ProgramError error;
    result->programs[kClient] =
        Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n", error);
    result->programs[kServer] = Program::parse("int s = socket(AF_INET, SOCK_STREAM, 0);\n", error);
    for (const char* name : {"calling", "answering"}) {
        LessonStep step;
        step.id = name;
        step.text["en"] = std::string("About to be ") + name + ".";
        step.showed["en"] = std::string("It showed ") + name + ".";
        Expectation expectation;
        expectation.states = {State::SynSent};
        step.expectations = {expectation};
        result->steps.push_back(step);
    }
    result->intro["en"] = "Before anything.";
    return result;
}

/// The same, with a question before its first step.
std::shared_ptr<const Lesson> asking() {
    auto result = std::make_shared<Lesson>(*lesson());
    Question question;
    question.right = 'b';
    question.provedIn = 0;
    question.text["en"] = {"Which state?", {{"CLOSED", "Not yet."}, {"SYN-SENT", "It sent one."}}};
    result->steps[0].questions = {question};
    return result;
}

CheckEvent check(bool holds, int step) {
    return stateCheck(kClient, State::SynSent, holds ? State::SynSent : State::Closed, 1, step);
}

/// The first step, up to its check.
Story firstStep(bool holds = true) {
    Story story;
    story.tell(ScriptEvent{What::Begins});
    story.act("run: client", 0);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.act("run: client", 0);
    story.call(kClient, 2, "connect(3, server, 80)", true);
    story.sent(Side::Client, "S 0:0(0) <mss 1460>");
    story.state(1, kClient, State::Closed, State::SynSent, Stimulus::ActiveOpen);
    const EventNumber checked = story.tell(check(holds, 0));
    if (holds)
        story.tell(ScriptEvent{What::Showed});
    else
        story.tell(ScriptEvent{What::Left, Reason::Check, 0, checked});
    story.tell(ScriptEvent{What::Begins, Reason::None, 1});
    return story;
}

struct Window : ToldWindow<ListDoor> {
    Window() : ToldWindow(lesson(), 0, {1600, 1000}, {QStringLiteral("One"), QStringLiteral("Two")}) {}
    /// What is in sight of the two texts.
    QString told() {
        QStringList texts;
        for (const char* name : {"lessonShowed", "lessonText"})
            if (auto* view = find<QTextBrowser>(name); view->isVisible()) texts << view->toPlainText();
        return texts.join(u'|').replace(u'\n', u' ');
    }
    QStringList checks() {
        QStringList all;
        for (QLabel* one : window.findChildren<QLabel*>(QStringLiteral("check")))
            all << one->text().left(1);
        return all;
    }
};

} // namespace

class TestLessonPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not)")));
        QSettings().clear();
    }

    void whatAStepShowedComesWithItsTicks() {
        Window window;
        window.tell(firstStep());
        QCOMPARE(window.told(), QStringLiteral("It showed calling.|About to be answering."));
        QCOMPARE(window.checks(), QStringList({QStringLiteral("✓"), QStringLiteral("○")}));
        window.playhead.toMoment(1); // not all of it is done
        QCOMPARE(window.told(), QStringLiteral("About to be calling."));
        QCOMPARE(window.checks(), QStringList{QStringLiteral("○")});
        window.playhead.toStart();
        QCOMPARE(window.told(), QStringLiteral("Before anything. About to be calling."));
    }

    void aQuestionIsSeenInTheProjectorFormToo() {
        Window window;
        QAction* projector = window.find<QAction>("projector");
        projector->trigger();
        QVERIFY(!window.find<LessonPanel>("lessonPanel")->isVisible());
        window.window.setLesson(asking(), 0);
        Story story;
        story.tell(ScriptEvent{What::Begins});
        window.tell(story);
        QVERIFY(window.find<QLabel>("questionText")->isVisible());
        QVERIFY(!window.find<QToolButton>("nextLessonButton")->isVisible());
        window.playhead.toStart();
        QCOMPARE(window.find<LessonPanel>("lessonPanel")->isVisible(),
                 !window.find<LessonPanel>("lessonPanel")->questions().empty());
        projector->trigger();
        QVERIFY(window.find<QToolButton>("nextLessonButton")->isVisible());
    }

    void keysAnswerAndAHandsUpIsRevealedByStep() {
        Window window;
        Situation situation;
        situation.next = actNamed("run: client").act;
        Story story;
        story.tell(ScriptEvent{What::Begins});
        window.window.setLesson(asking(), 0);
        window.tell(story, situation);
        QLabel* feedback = window.find<QLabel>("questionFeedback");
        QVERIFY(feedback != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        QTest::keyClick(window.window.focusWidget(), Qt::Key_1);
        QCOMPARE(feedback->text(), QStringLiteral("A: Not yet."));
        QVERIFY(!window.find<QAction>("answerC")->isEnabled());

        window.window.setLesson(asking(), 0);
        window.tell(story, situation);
        window.find<QAction>("hideAnswers")->trigger();
        QTest::keyClick(window.window.focusWidget(), Qt::Key_1);
        feedback = window.find<QLabel>("questionFeedback");
        QCOMPARE(feedback->text(), QString());
        QTest::keyClick(window.window.focusWidget(), Qt::Key_Right);
        QCOMPARE(feedback->text(), QStringLiteral("A: Not yet.\nB: It sent one."));
        QCOMPARE(window.door.asked, QStringList());
        QTest::keyClick(window.window.focusWidget(), Qt::Key_Right);
        QCOMPARE(window.door.asked, QStringList(QStringLiteral("step")));
    }

    void handsUpAnotherChoiceReplacesTheOneBefore() {
        Window window;
        Story story;
        story.tell(ScriptEvent{What::Begins});
        window.window.setLesson(asking(), 0);
        window.tell(story);
        auto* panel = window.find<LessonPanel>("lessonPanel");
        QAction* hide = window.find<QAction>("hideAnswers");
        hide->trigger();
        QVERIFY(window.find<QLabel>("story")->text().contains(QStringLiteral("answers are hidden")));
        panel->choose(0);
        panel->choose(1);
        QCOMPARE(panel->answers().at({0, 0}).chosen, std::vector<std::size_t>{1});
        hide->trigger();
        QVERIFY(window.find<QLabel>("story")->text().contains(QStringLiteral("told at once")));
    }

    void aQuestionThatNobodySeesIsNotAnswered() {
        Window window;
        Story story = firstStep();
        window.window.setLesson(asking(), 0);
        Story begun;
        begun.tell(ScriptEvent{What::Begins});
        window.tell(begun);
        auto* panel = window.find<LessonPanel>("lessonPanel");
        QAction* answer = window.find<QAction>("answerA");
        QVERIFY(answer->isEnabled());
        window.find<QAction>("lessonPanel")->trigger(); // away
        QVERIFY(!answer->isEnabled());
        QVERIFY2(answer->toolTip().contains(QStringLiteral("put away")), qPrintable(answer->toolTip()));
        window.find<QAction>("lessonPanel")->trigger();
        QVERIFY(answer->isEnabled());
        window.tell(story); // and the kernel has answered
        window.playhead.toStart();
        QVERIFY(!panel->questions().empty());
        QVERIFY(!answer->isEnabled());
        QVERIFY2(answer->toolTip().contains(QStringLiteral("is over")), qPrintable(answer->toolTip()));
        panel->choose(0);
        QVERIFY(panel->answers().empty());
    }

    /// Nothing comes any more: still Step shows what is hidden.
    void behindTheLastStepAHiddenAnswerIsShownToo() {
        auto last = std::make_shared<Lesson>(*asking());
        Question question = last->steps[0].questions.front();
        last->steps[0].questions.clear();
        question.before = false;
        question.provedIn = 1;
        last->steps[1].questions = {question};
        Window window;
        window.window.setLesson(last, 0);
        Story story = firstStep();
        story.act("run: client", 1);
        story.tell(check(true, 1));
        story.tell(ScriptEvent{What::Showed, Reason::None, 1});
        story.tell(ScriptEvent{What::Over, Reason::None, 2});
        window.tell(story);
        QAction* step = window.find<QAction>("step");
        QVERIFY(!step->isEnabled());
        window.find<QAction>("hideAnswers")->trigger();
        QVERIFY(step->isEnabled());
        for (int i = 0; i < 9 && step->isEnabled(); ++i)
            step->trigger(); // it may have to be read first
        QVERIFY(window.find<QLabel>("questionHeading")
                    ->text()
                    .contains(QStringLiteral("The kernel's answer: B")));
        QVERIFY(!step->isEnabled());
        QCOMPARE(window.door.asked, QStringList());
    }

    void theTextWaitsWhereTheScriptWasLeft() {
        Window window;
        Story story = firstStep();
        ActEvent act = actNamed("drop: SYN");
        act.flags = kSyn;
        const EventNumber drop = story.tell(act);
        story.fate(1, Fate::Dropped);
        story.tell(ScriptEvent{What::Left, Reason::Act, 1, drop});
        window.tell(story);
        QCOMPARE(window.told(), QString());
        QCOMPARE(window.checks(), QStringList());
        auto* card = window.find<NoteCard>("departure");
        QVERIFY(card->isVisible());
        QCOMPARE(card->title(), QStringLiteral("You left the script: SYN was dropped"));
        window.find<QToolButton>("undoDepartureButton")->click();
        QCOMPARE(window.door.asked.takeLast(), QStringLiteral("branch at 2"));
        window.playhead.back();
        QVERIFY(!card->isVisible());
        QCOMPARE(window.told(), QStringLiteral("It showed calling.|About to be answering."));
    }

    void itGoesOnWhereTheScriptIsReachedAgain() {
        Window window;
        Story story = firstStep();
        const EventNumber toggle = story.act("copy: SYN");
        story.tell(ScriptEvent{What::Left, Reason::Act, 1, toggle});
        story.act("run: client", 1);
        story.tell(check(true, 1));
        story.tell(ScriptEvent{What::Returned, Reason::None, 1});
        story.tell(ScriptEvent{What::Showed, Reason::None, 1});
        story.tell(ScriptEvent{What::Over, Reason::None, 2});
        window.tell(story);
        QCOMPARE(window.told(), QStringLiteral("It showed answering."));
        NoteCard* end = window.find<NoteCard>("lessonEnd");
        QCOMPARE(end->title(), QStringLiteral("Lesson complete"));
        const auto tellsOfAllLessons = [end] {
            const QList<QLabel*> texts = end->findChildren<QLabel*>();
            return std::any_of(texts.begin(), texts.end(), [](const QLabel* text) {
                return text->text().contains(QStringLiteral("In all lessons so far"));
            });
        };
        QVERIFY(tellsOfAllLessons());
        window.playhead.restart(false); // the same, read from a recording: it does not count
        QVERIFY(!tellsOfAllLessons());
    }

    void aKernelThatRefusesIsNotToldAsShown() {
        Window window;
        window.tell(firstStep(false));
        QCOMPARE(window.told(), QString());
        QCOMPARE(window.checks(), QStringList{QStringLiteral("✗")});
        QVERIFY(window.find<NoteCard>("departure")->isVisible());
        QVERIFY(!window.find<QAction>("undoDeparture")->isVisible());
    }

    void theTraceOfTheLessonBeforeIsNotThisOnes() {
        Window window;
        Story story = firstStep();
        story.act("run: client", 1);
        story.tell(check(true, 1));
        story.tell(ScriptEvent{What::Showed, Reason::None, 1});
        story.tell(ScriptEvent{What::Over, Reason::None, 2});
        window.tell(story);
        auto shorter = std::make_shared<Lesson>(*lesson());
        shorter->steps.resize(1);
        window.window.setLesson(shorter, 1); // before the new lab is there
        QCOMPARE(window.told(), QStringLiteral("Before anything. About to be calling."));
    }

    void anEndIsAnEnd() {
        Window window;
        Story story = firstStep();
        story.act("run: client", 1);
        story.tell(check(true, 1));
        story.tell(ScriptEvent{What::Showed, Reason::None, 1});
        story.tell(ScriptEvent{What::Over, Reason::None, 2});
        window.tell(story);
        auto* next = window.window.findChild<QToolButton*>(QStringLiteral("nextLessonButton"));
        QVERIFY(next->property("primary").toBool());
        QVERIFY(!window.find<QToolButton>("stepButton")->property("primary").toBool());
        QVERIFY(!window.find<QAction>("step")->isEnabled());
        window.find<QToolButton>("goFreelyButton")->click();
        QVERIFY(window.door.asked.contains(QStringLiteral("go freely")));
        story.state(1, kClient, State::SynSent, State::Closed, Stimulus::ArrivesRst); // by itself
        window.tell(story);
        QCOMPARE(window.told(), QString());
        QCOMPARE(window.checks(), QStringList());
    }

    void stepSaysWhatItWillDo() {
        Window window;
        Story story;
        story.tell(ScriptEvent{What::Begins});
        Situation situation;
        situation.next = Act{};
        situation.next->who = kClient;
        window.tell(story, situation);
        QVERIFY(window.find<QLabel>("next")->text().contains(
            QStringLiteral("the client calls socket(AF_INET, SOCK_STREAM, 0)")));
        window.playhead.toStart();
    }

    void anyoneMayRunALine() {
        Window window;
        window.tell(firstStep());
        auto* client = window.find<QAction>("runClient");
        QVERIFY(!client->isEnabled());
        QVERIFY(client->toolTip().contains(QStringLiteral("connect()")));
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        QTest::keyClick(window.window.focusWidget(), Qt::Key_F7);
        QCOMPARE(window.door.asked, QStringList{QStringLiteral("act %1").arg(int(Act::Kind::RunLine))});
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestLessonPanel)
#include "tst_lessonpanel.moc"
