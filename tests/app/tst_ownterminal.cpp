// The terminals of the user's own programs, in their panes.

#include "tests/desk.h"
#include "tests/ownprograms.h"
#include "ui/code/endpointpane.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace eleven;

namespace {

/// A part of the pane that stands over another one, or out of the pane; empty: none.
QString covered(const EndpointPane& pane) {
    QList<QWidget*> parts = pane.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    parts.removeIf([](const QWidget* part) { return !part->isVisible(); });
    for (const QWidget* part : parts) {
        const QString name = part->objectName();
        const int least =
            part->minimumHeight() > 0 ? part->minimumHeight() : part->minimumSizeHint().height();
        if (!pane.rect().contains(part->geometry()) || part->height() < least) return name;
        for (const QWidget* other : parts)
            if (other != part && other->geometry().intersects(part->geometry()))
                return name + u' ' + other->objectName();
    }
    return {};
}
} // namespace

class TestOwnTerminal : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ELEVEN_REQUIRE(labFailure()); }
    void init() { beginFresh(); }

    void itsTerminalIsBesideItsLines() {
        Lesson lesson;
        lesson.id = "own-program";
        lesson.programs[{Side::Server, 0}] = Program::own(
            {"sh", "-c", "echo waits; read x && echo got $x; cat; " + ownProgram("forkserver") + " 8080"});
        lesson.mayRunOwn = true;
        Desk desk(lesson);
        desk.window().resize(1600, 1000);
        desk.window().show();
        auto* server = desk.find<EndpointPane>("server");
        auto* text = server->findChild<QPlainTextEdit*>(QStringLiteral("terminalText"));
        auto* line = server->findChild<QLineEdit*>(QStringLiteral("terminalLine"));
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("waits\n"));
        QTRY_VERIFY(line->isVisible());
        const auto type = [line](const QString& words) {
            QTest::keyClicks(line, words);
            QTest::keyClick(line, Qt::Key_Return);
        };
        type(QStringLiteral("five"));
        const QString all = QStringLiteral("waits\nfive\ngot five\n"); // with its echo
        QTRY_COMPARE(text->toPlainText(), all);
        QTest::keyClick(line, Qt::Key_D, Qt::ControlModifier); // cat ends
        const Trace& trace = desk.application().trace();
        QTRY_VERIFY(std::any_of(trace.begin(), trace.end(), [](const Event& event) {
            return as<StandEvent>(event) != nullptr; // the server, before its first call
        }));
        QVERIFY(desk.step());
        type(QStringLiteral("six"));
        QTRY_COMPARE(text->toPlainText(), all + QStringLiteral("six\n"));
        desk.action(QStringLiteral("first"))->trigger();
        QCOMPARE(text->toPlainText(), all);
        QVERIFY(!line->isVisible());
        auto* client = desk.find<EndpointPane>("client");
        QVERIFY(!client->findChild<QWidget*>(QStringLiteral("terminal"))->isVisible());
    }

    void theTerminalCoversNothing() {
        Lesson lesson = ownPrograms(true);
        lesson.programs[{Side::Server, 0}] = Program::own(
            {"sh", "-c", "echo 1; echo 2; echo 3; exec " + ownProgram("forkserver") + " 8080 leak"});
        Desk desk(lesson);
        desk.show({1366, 768});
        auto* server = desk.find<EndpointPane>("server");
        auto* client = desk.find<EndpointPane>("client");
        auto* title = server->findChild<QAbstractButton*>(QStringLiteral("terminalTitle"));
        desk.action(QStringLiteral("kernelSpeed"))->trigger();
        for (int i = 0; i < 60 && server->state() != State::CloseWait; ++i)
            QVERIFY(desk.step());
        QVERIFY(server->findChild<QWidget*>(QStringLiteral("processTabs"))->isVisible());
        for (const char* percent : {"percent100", "percent125"}) {
            desk.action(QString::fromLatin1(percent))->trigger();
            for (int i = 0; i < 2; ++i) {
                QTRY_COMPARE(covered(*server), QString());
                QTRY_COMPARE(covered(*client), QString());
                title->click();
            }
        }
        QVERIFY(!client->findChild<QWidget*>(QStringLiteral("terminalLine"))->isVisible()); // it has ended
        QVERIFY(desk.text("ownCommands").contains(QStringLiteral("forkserver")));
    }
};

QTEST_MAIN(TestOwnTerminal)
#include "tst_ownterminal.moc"
