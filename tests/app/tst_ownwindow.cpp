// Programs of the user's own in the window: they run only once somebody allowed it, and their lines stand
// beside the ladder, in a recording too.

#include "tests/desk.h"
#include "tests/ownprograms.h"
#include "ui/code/endpointpane.h"

#include <QMessageBox>
#include <QPushButton>

using namespace eleven;

namespace {

Lesson ownPrograms(bool mayRun) {
    Lesson lesson;
    lesson.id = "own-program";
    lesson.programs[{Side::Server, 0}] = Program::own({ownProgram("forkserver"), "8080", "leak"});
    lesson.programs[{Side::Client, 0}] = Program::own({ownProgram("client"), "server", "8080"});
    lesson.mayRunOwn = mayRun;
    return lesson;
}

/// The line that is marked, however it is broken.
QString marked(const EndpointPane& pane) {
    QString line;
    for (const CodeRow& row : pane.code()->rows())
        if (row.isCurrent) line += row.text.trimmed() + u' ';
    return line;
}

} // namespace

class TestOwnWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ELEVEN_REQUIRE(labFailure()); }
    void init() { beginFresh(); }

    void stepsThroughTheirOwnLines() {
        Desk desk(ownPrograms(true));
        desk.show({1600, 1000});
        const EndpointPane& server = *desk.find<EndpointPane>("server");
        const EndpointPane& client = *desk.find<EndpointPane>("client");
        QTRY_VERIFY2(marked(server).startsWith(QStringLiteral("int s = socket(")),
                     qPrintable(marked(server)));
        QVERIFY(desk.step());
        QTRY_VERIFY(marked(server).startsWith(QStringLiteral("setsockopt(")));
        for (int i = 0; i < 30 && client.state() != State::Established; ++i)
            QVERIFY(desk.step()); // the client begins when the server waits for it
        QCOMPARE(client.state(), State::Established);
        QVERIFY(!desk.panel().isVisible());
    }

    void itsCallsAreNotDoneASecondTime() {
        Desk desk(ownPrograms(true));
        desk.show();
        QVERIFY(desk.step() && desk.step());
        QVERIFY(!desk.action(QStringLiteral("undo"))->isEnabled());
        QVERIFY(!desk.action(QStringLiteral("branchHere"))->isEnabled());
        QVERIFY(desk.action(QStringLiteral("restart"))->text().contains(QStringLiteral("un again")));
        desk.action(QStringLiteral("restart"))->trigger();
        desk.settle();
        const EndpointPane& server = *desk.find<EndpointPane>("server");
        QTRY_VERIFY(marked(server).startsWith(QStringLiteral("int s = socket(")));
    }

    void whereTheyStopIsChosen() {
        Desk desk(ownPrograms(true));
        desk.show();
        QVERIFY(desk.action(QStringLiteral("stopNothing"))->isEnabled());
        QVERIFY(!desk.action(QStringLiteral("stopConnection"))->isEnabled()); // there is none yet
        desk.action(QStringLiteral("stopNothing"))->trigger();
        QVERIFY(desk.step()); // and it runs on into accept()
        const EndpointPane& server = *desk.find<EndpointPane>("server");
        QTRY_VERIFY2(marked(server).startsWith(QStringLiteral("int c = accept(")),
                     qPrintable(marked(server)));
        QVERIFY(desk.action(QStringLiteral("stopNothing"))->isChecked());
    }

    void asksBeforeItRunsWhatAFileNames() {
        Desk desk(ownPrograms(false));
        desk.window().show();
        QTRY_VERIFY(desk.find<QWidget>("failure")->isVisible());
        QCOMPARE(desk.application().trace().size(), EventNumber(0));
        desk.application().askFirst();
        auto* box = desk.find<QMessageBox>("mayRun");
        QVERIFY(box != nullptr && box->informativeText().contains(QStringLiteral("forkserver 8080 leak")));
        for (auto* button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole) button->click();
        QTRY_VERIFY(desk.application().conductor().canStep());
        QVERIFY(desk.step());
    }
};

QTEST_MAIN(TestOwnWindow)
#include "tst_ownwindow.moc"
