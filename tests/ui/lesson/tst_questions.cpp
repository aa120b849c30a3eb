// What a question shows before its step, while the kernel has not answered, and when it has.

#include "tests/handmade.h"
#include "ui/lesson/questions.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

using Phase = QuestionView::Phase;
using Look = OptionView::Look;

Lesson lesson() {
    Lesson result;
    result.steps.resize(3);
    Question question;
    question.right = 'b';
    question.provedBy = Expectation();
    question.provedIn = 1;
    question.text["en"] = {"Which state?", {{"CLOSED", "Not yet."}, {"LAST-ACK", "It sent its FIN."}}};
    result.steps[0].questions = {question};
    return result;
}

LessonProgress at(int step, bool hasBegun, int showed = -1) {
    LessonProgress progress;
    progress.step = step;
    progress.hasBegun = hasBegun;
    progress.showed = showed;
    return progress;
}

std::vector<QuestionView> views(const LessonProgress& progress, const Answer& answer = {},
                                bool hidden = false) {
    return questionsAt(lesson(), progress, {{{0, 0}, answer}}, hidden, "en");
}

QVector<Look> looks(const QuestionView& view) {
    QVector<Look> all;
    for (const OptionView& option : view.options)
        all << option.look;
    return all;
}

} // namespace

class TestQuestions : public QObject {
    Q_OBJECT
private slots:
    void asksBeforeTheActs() {
        const auto asked = views(at(0, false));
        QCOMPARE(asked.size(), std::size_t{1});
        QVERIFY(asked[0].phase == Phase::Asked && asked[0].canChoose);
        QCOMPARE(asked[0].question, QStringLiteral("Which state?"));
        QCOMPARE(looks(asked[0]), QVector<Look>({Look::Plain, Look::Plain}));
        QCOMPARE(asked[0].feedback, QString());
    }

    void aWrongOptionSaysWhyAndAnotherMayBeTried() {
        const QuestionView wrong = views(at(0, false), {{0}}).at(0);
        QVERIFY(wrong.canChoose);
        QCOMPARE(looks(wrong), QVector<Look>({Look::Wrong, Look::Plain}));
        QCOMPARE(wrong.feedback, QStringLiteral("A: Not yet."));
        const QuestionView right = views(at(0, false), {{0, 1}}).at(0);
        QVERIFY(!right.canChoose);
        QCOMPARE(looks(right), QVector<Look>({Look::Wrong, Look::Right}));
        QCOMPARE(right.feedback, QStringLiteral("B: It sent its FIN."));
    }

    void hiddenItTellsNothingBeforeItIsRevealed() {
        const QuestionView hidden = views(at(0, false), {{1}}, true).at(0);
        QCOMPARE(looks(hidden), QVector<Look>({Look::Plain, Look::Chosen}));
        QCOMPARE(hidden.feedback, QString());
        const QuestionView revealed = views(at(0, false), {{0}, true}, true).at(0);
        QVERIFY(!revealed.canChoose);
        QCOMPARE(looks(revealed), QVector<Look>({Look::Wrong, Look::Right}));
        QCOMPARE(revealed.feedback, QStringLiteral("A: Not yet.\nB: It sent its FIN."));
    }

    void waitsForTheStepThatProvesIt() {
        for (const LessonProgress& moment : {at(0, true), at(1, false, 0), at(1, true)}) {
            const QuestionView waiting = views(moment, {{0}}).at(0);
            QVERIFY(waiting.phase == Phase::Waiting && waiting.options.isEmpty());
            QVERIFY(!waiting.feedback.contains(QStringLiteral("FIN")));
        }
        const QuestionView answered = views(at(2, false, 1), {{0}}).at(0);
        QVERIFY(answered.phase == Phase::Answered);
        QVERIFY(answered.heading.contains(QStringLiteral("B  LAST-ACK")));
        QVERIFY(answered.feedback.contains(QStringLiteral("A  CLOSED")));
        QVERIFY(views(at(2, true)).empty());
    }

    void saysNothingWhereTheScriptWasLeft() {
        LessonProgress left = at(0, true);
        left.departure = ScriptEvent{};
        QVERIFY(views(left).empty());
        LessonProgress freely = at(0, false);
        freely.isFree = true;
        QVERIFY(views(freely).empty());
    }

    void whatNoStateProvesIsAnsweredByItsSource() {
        Lesson written = lesson();
        Question& question = written.steps[0].questions[0];
        question.provedBy.reset();
        question.provedIn = -1;
        question.source = "RFC 9293, 3.6";
        const auto answered = questionsAt(written, at(1, false, 0), {}, false, "en");
        QCOMPARE(answered.size(), std::size_t{1});
        QVERIFY(answered[0].heading.contains(QStringLiteral("RFC 9293, 3.6")));
        QVERIFY(questionsAt(written, at(1, false, 0), {}, true, "en").at(0).phase == Phase::Answered);
        question.before = false; // asked once the step is over
        QVERIFY(questionsAt(written, at(0, false), {}, false, "en").empty());
        QVERIFY(questionsAt(written, at(1, false, 0), {}, false, "en").at(0).phase == Phase::Asked);
    }

    /// Also behind the last step, where nothing comes any more.
    void whatTheKernelAnsweredAlreadyIsNotWaitedFor_data() {
        QTest::addColumn<int>("step");
        QTest::newRow("in between") << 0;
        QTest::newRow("the last") << 2;
    }
    void whatTheKernelAnsweredAlreadyIsNotWaitedFor() {
        QFETCH(int, step);
        Lesson written = lesson();
        Question question = std::move(written.steps[0].questions[0]);
        written.steps[0].questions.clear();
        question.before = false;
        question.provedIn = step;
        written.steps[static_cast<std::size_t>(step)].questions = {question};
        LessonProgress progress = at(step + 1, false, step);
        progress.isOver = step == 2;
        const auto look = [&](const Answer& answer, bool hidden) {
            return questionsAt(written, progress, {{{step, 0}, answer}}, hidden, "en");
        };
        QVERIFY(look({}, false).at(0).phase == Phase::Asked);
        QVERIFY(look({{1}}, true).at(0).phase == Phase::Asked); // hidden: Step tells
        for (const Answer& answer : {Answer{{1}}, Answer{{}, true}}) {
            const QuestionView view = look(answer, answer.isRevealed).at(0);
            QVERIFY(view.phase == Phase::Answered && !view.canChoose);
            QVERIFY(view.heading.contains(QStringLiteral("The kernel's answer: B  LAST-ACK")));
            QVERIFY(looks(view).contains(Look::Right));
        }
        if (progress.isOver) return;
        progress = at(step + 1, true);
        QVERIFY(look({{0, 1}}, false).empty());
        const QuestionView skipped = look({}, false).at(0);
        QVERIFY(skipped.phase == Phase::Answered && skipped.options.isEmpty());
        progress = at(step + 2, false, step + 1);
        QVERIFY(look({}, false).empty());
    }

    void whatWasShownToAClassWasNotSkipped() {
        const Answer shown{{}, true};
        const QuestionView asked = views(at(0, false), shown, true).at(0);
        QCOMPARE(asked.heading, QStringLiteral("Shown to the class"));
        for (const LessonProgress& moment : {at(0, true), at(2, false, 1)}) {
            const QString told = views(moment, shown, true).at(0).feedback;
            QVERIFY2(told.contains(QStringLiteral("It was shown to the class.")), qPrintable(told));
        }
        QVERIFY(views(at(0, true)).at(0).feedback.contains(QStringLiteral("skipped")));
    }

    void anOptionThatThisLanguageDoesNotHaveIsNoChoice() {
        const QuestionView asked = views(at(0, false), {{3}}).at(0);
        QVERIFY(asked.canChoose);
        QCOMPARE(asked.feedback, QString());
        QVERIFY(views(at(0, true), {{3}}).at(0).feedback.contains(QStringLiteral("skipped")));
    }
};

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
