// Programs of the user's own in the window: they run only once somebody allowed it, and their lines stand
// beside the ladder, in a recording too.

#include "app/runown.h"
#include "tests/desk.h"
#include "tests/ownprograms.h"
#include "ui/code/endpointpane.h"
#include "ui/own/owndialog.h"
#include "ui/own/scriptfault.h"
#include "ui/words/commandwords.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>

using namespace eleven;

namespace {

/// The line that is marked, however it is broken.
QString marked(const EndpointPane& pane) {
    QString line;
    for (const CodeRow& row : pane.code()->rows())
        if (row.isCurrent) line += row.text.trimmed() + u' ';
    return line;
}

void typeInto(OwnDialog& dialog, const char* field, const QString& text) {
    auto* edit = dialog.findChild<QLineEdit*>(QString::fromLatin1(field));
    QApplication::setActiveWindow(&dialog); // else nothing has the focus
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}
QString faultIn(const OwnDialog& dialog, const char* field) {
    return dialog.findChild<QLabel*>(QString::fromLatin1(field) + QStringLiteral("Fault"))->text();
}

/// The other one that can be seen.
MainWindow* besideOf(const MainWindow& window) {
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* other = qobject_cast<MainWindow*>(each); other && other != &window && other->isVisible())
            return other;
    return nullptr;
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

    void tellsWhoKeepsAConnectionOpen() {
        Desk desk(ownPrograms(true));
        desk.show({1600, 1000});
        auto* kept = desk.find<QTextEdit>("kept");
        desk.action(QStringLiteral("showKept"))->trigger();
        QVERIFY(kept->isVisible() && kept->toPlainText().startsWith(QStringLiteral("No connection is kept")));
        desk.action(QStringLiteral("kernelSpeed"))->trigger();
        desk.action(QStringLiteral("stopNothing"))->trigger();
        for (int i = 0; i < 60 && !kept->toPlainText().contains(QStringLiteral("the end of file")); ++i)
            QVERIFY(desk.step());
        const QString text = kept->toPlainText();
        for (const char* part : {"CLOSE-WAIT", "the peer closed", "FIN leaves when the last of 2 descriptors",
                                 "accept(), forkserver.c:29", "fork(), forkserver.c:31", "never since",
                                 "read() = 0, forkserver.c:14", "no close(4)"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        desk.action(QStringLiteral("showDescriptors"))->trigger();
        auto* descriptors = desk.find<QTextEdit>("descriptors");
        QVERIFY(descriptors->isVisible());
        for (const char* part : {"server-2", "0.0.0.0:8080 LISTEN", "socket(), forkserver.c:25"})
            QVERIFY2(descriptors->toPlainText().contains(QString::fromUtf8(part)),
                     qPrintable(descriptors->toPlainText()));
        desk.action(QStringLiteral("first"))->trigger(); // and at each moment what was so then
        QVERIFY2(descriptors->toPlainText().startsWith(QStringLiteral("No program has")),
                 qPrintable(descriptors->toPlainText()));
    }

    void aLessonHasNoTabsOfOwnPrograms() {
        Desk desk(libraryLesson("handshake"));
        desk.show({1600, 1000});
        QVERIFY(!desk.action(QStringLiteral("showKept"))->isEnabled());
        QVERIFY(!desk.action(QStringLiteral("showDescriptors"))->isEnabled());
        QVERIFY(!desk.action(QStringLiteral("showChecks"))->isEnabled());
    }

    void whatAServerFailsOpensAtThatMoment() {
        Desk desk(ownPrograms(true));
        desk.show({1600, 1000});
        desk.action(QStringLiteral("showChecks"))->trigger();
        QVERIFY(desk.text("checkCommand").startsWith(QStringLiteral("eleven-states run --check -- /")));
        QVERIFY(desk.text("checkCommand").endsWith(QStringLiteral("forkserver 8080 leak")));
        auto* table = desk.find<QTextBrowser>("checksTable");
        auto* button = desk.find<QPushButton>("checkServer");
        auto* say = desk.find<QLineEdit>("checkSay");
        say->setText(QStringLiteral("é"));
        QVERIFY(!button->isEnabled());
        QVERIFY(desk.text("checkState").contains(QStringLiteral("1 to 4000 octets")));
        say->setText(QStringLiteral("who\\r\\n"));
        QVERIFY2(desk.text("checkCommand").contains(QStringLiteral("--check --say 'who\\r\\n' -- /")),
                 qPrintable(desk.text("checkCommand")));
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(table->toPlainText().contains(QStringLiteral("✗ answers the end of file")),
                                 60'000);
        QVERIFY(desk.step()); // the stage is nobody else's meanwhile
        button->click();
        QVERIFY(desk.text("checkState").startsWith(QStringLiteral("stopped after ")));
        QVERIFY(!table->toPlainText().contains(QStringLiteral("the connection stays open")));
        emit table->anchorClicked(QUrl(QStringLiteral("seen:eof")));
        const QString told = table->toPlainText();
        for (const QString& part :
             {QStringLiteral("the connection stays open"), QStringLiteral("forkserver.c:14"),
              QStringLiteral("Open at that moment"), QStringLiteral("Lesson “recv() returned 0”")})
            QVERIFY2(told.contains(part), qPrintable(told));
        emit table->anchorClicked(QUrl(QStringLiteral("seen:eof")));
        QVERIFY(!table->toPlainText().contains(QStringLiteral("the connection stays open")));
        emit table->anchorClicked(QUrl(QStringLiteral("seen:eof")));
        emit table->anchorClicked(QUrl(QStringLiteral("moment:eof")));
        MainWindow* beside = besideOf(desk.window());
        QVERIFY(beside != nullptr);
        const auto* server = beside->findChild<EndpointPane*>(QStringLiteral("server"));
        QTRY_COMPARE(server->state(), State::CloseWait);
        const auto* kept = beside->findChild<QTextEdit*>(QStringLiteral("kept"));
        beside->findChild<QAction*>(QStringLiteral("showKept"))->trigger();
        QVERIFY(kept->toPlainText().contains(QStringLiteral("no close(4)")));
        QVERIFY(!beside->findChild<QWidget*>(QStringLiteral("toggle-end-1Box"))); // of our client
        QVERIFY2(beside->windowTitle().endsWith(QStringLiteral("leak (eof)")),
                 qPrintable(beside->windowTitle()));
        beside->close();
        QVERIFY(desk.application().conductor().hasNow()); // what ran goes on
        QVERIFY(desk.step());
        emit table->anchorClicked(QUrl(QStringLiteral("moment:eof")));
        QCOMPARE(besideOf(desk.window()), beside);
        QCOMPARE(table->toPlainText(), told);
        desk.window().close();
        QVERIFY(!beside->isVisible());
        desk.window().show();
        emit table->anchorClicked(QUrl(QStringLiteral("lesson:eof")));
        QTRY_VERIFY(desk.application().conductor().hasNow());
        QVERIFY(!desk.action(QStringLiteral("showChecks"))->isEnabled());
    }

    void whatIsTypedRunsAndIsOfferedAgain() {
        Desk desk(libraryLesson("handshake"));
        desk.show({1600, 1000});
        QVERIFY(!desk.find<QWidget>("editOwn")->isVisible());
        desk.action(QStringLiteral("allLessons"))->trigger();
        desk.action(QStringLiteral("ownProgram"))->trigger(); // at the chooser, too
        auto* dialog = desk.find<OwnDialog>("ownDialog");
        QVERIFY(dialog != nullptr);
        typeInto(*dialog, "ownServer", QStringLiteral("./forkserver 8080 |"));
        QVERIFY2(faultIn(*dialog, "ownServer").isEmpty(), "somebody is still typing");
        typeInto(*dialog, "ownClient", QStringLiteral("./gone server 8080"));
        QVERIFY(faultIn(*dialog, "ownServer").startsWith(u'|'));
        typeInto(*dialog, "ownFolder", QStringLiteral("/no/such/folder"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!faultIn(*dialog, "ownFolder").isEmpty());
        typeInto(*dialog, "ownFolder", QStringLiteral(ELEVEN_OWN));
        QVERIFY(faultIn(*dialog, "ownFolder").isEmpty());
        QVERIFY(faultIn(*dialog, "ownClient").contains(QStringLiteral("./gone")));
        typeInto(*dialog, "ownServer", QStringLiteral("./forkserver 8080 'leak'"));
        typeInto(*dialog, "ownClient", QStringLiteral("./client server 8080"));
        QTest::keyClick(dialog, Qt::Key_Return);
        const EndpointPane& server = *desk.find<EndpointPane>("server");
        QTRY_VERIFY2(marked(server).startsWith(QStringLiteral("int s = socket(")),
                     qPrintable(marked(server)));
        QTRY_VERIFY(desk.find<QWidget>("editOwn")->isVisible());
        QCOMPARE(desk.text("ownCommands"), QStringLiteral("./client server 8080 ⇄ ./forkserver 8080 leak"));

        desk.click("editOwn");
        QTRY_VERIFY(desk.find<OwnDialog>("ownDialog") != nullptr);
        dialog = desk.find<OwnDialog>("ownDialog");
        QCOMPARE(dialog->setup().server, QStringLiteral("./forkserver 8080 leak"));
        QCOMPARE(dialog->setup().directory, QStringLiteral(ELEVEN_OWN));
        dialog->findChild<QComboBox*>(QStringLiteral("ownStops"))->setCurrentIndex(int(StopAt::Nothing));
        typeInto(*dialog, "ownClient", QString());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(desk.action(QStringLiteral("stopNothing"))->isChecked());
        QCOMPARE(desk.text("ownCommands"), QStringLiteral("./forkserver 8080 leak"));
        QCOMPARE(recentOwn().size(), 2);
        QVERIFY(recentOwn().first().client.isEmpty() && recentOwn().first().stopAt == StopAt::Nothing);
    }

    void saysThatAScriptIsNotThere_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("missing"); // empty: nothing is
        const auto row = [](const char* command, const char* missing) {
            QTest::newRow(command) << QString::fromUtf8(command) << QString::fromUtf8(missing);
        };
        row("python3 missing.py server 8080", "missing.py");
        row("python3 -u missing.py server", "missing.py");
        row("python3 -X dev missing.py", "missing.py");
        row("python3 missing", "missing");
        row("bash -x missing.sh", "missing.sh");
        row("python3 server.py 8080", "");
        row("python3 -m http.server", "");
        row("python3 -c 'print(1)' x.py", "");
        row("sh -c 'exec ./x.sh'", "");
        row("./echo missing.py", "");
    }
    void saysThatAScriptIsNotThere() {
        QFETCH(QString, command);
        QFETCH(QString, missing);
        QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(QStringLiteral("server.py"))).open(QIODevice::WriteOnly));
        const auto fault =
            scriptFault(splitCommand(command.toStdString()).words, folder.path().toStdString());
        QCOMPARE(fault ? QString::fromStdString(fault->what) : QString(), missing);
        QVERIFY(!fault || CommandTexts::fault(*fault).contains(QStringLiteral("to run")));
    }

    void theDialogCutsNothing_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }
    void theDialogCutsNothing() {
        QFETCH(int, percent);
        Desk desk(libraryLesson("handshake"));
        desk.show({1366, 768});
        desk.action(QStringLiteral("percent%1").arg(percent))->trigger();
        desk.action(QStringLiteral("ownProgram"))->trigger();
        auto* dialog = desk.find<OwnDialog>("ownDialog");
        const auto isWhole = [dialog] {
            const QList<QWidget*> parts = dialog->findChildren<QWidget*>();
            return std::all_of(parts.begin(), parts.end(), [dialog](const QWidget* part) {
                const bool isField =
                    qobject_cast<const QLineEdit*>(part) || qobject_cast<const QComboBox*>(part);
                if (!part->isVisible() || !isField) return true;
                return part->height() >= part->sizeHint().height() &&
                       dialog->rect().contains(QRect(part->mapTo(dialog, QPoint()), part->size()));
            });
        };
        QTRY_VERIFY(isWhole());
        typeInto(*dialog, "ownServer", QStringLiteral("./gone"));
        typeInto(*dialog, "ownClient", QStringLiteral("python3 gone.py"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(faultIn(*dialog, "ownClient").contains(QStringLiteral("gone.py")));
        QTRY_VERIFY(isWhole());
        dialog->reject();
    }

    void aServerWithoutAClientSaysSo() {
        Lesson lesson = ownPrograms(true);
        lesson.programs.erase({Side::Client, 0});
        Desk desk(lesson);
        desk.show({1366, 768});
        for (int i = 0; i < 20 && desk.action(QStringLiteral("step"))->isEnabled(); ++i)
            QVERIFY(desk.step());
        QTRY_VERIFY2(desk.text("obstacle")
                         .startsWith(QStringLiteral(
                             "There is no client, and the server waits in accept(), forkserver.c:29")),
                     qPrintable(desk.text("obstacle")));
        QVERIFY(desk.find<QWidget>("obstacle")->isVisible());
        QVERIFY(!desk.action(QStringLiteral("runClient"))->isEnabled());
        auto* client = desk.find<EndpointPane>("client");
        auto* none = client->findChild<QLabel*>(QStringLiteral("noProgram"));
        QVERIFY(none->isVisible() && none->text().startsWith(QStringLiteral("There is no client")));
        desk.action(QStringLiteral("first"))->trigger();
        QVERIFY(!desk.find<QWidget>("obstacle")->isVisible()); // it is said of now
    }

    void aServerOfUdpSaysSo() {
        Lesson lesson = ownPrograms(true);
        lesson.programs.erase({Side::Client, 0});
        lesson.programs[{Side::Server, 0}] = Program::own({"sleep", "1000"});
        Desk desk(lesson);
        desk.window().resize(1366, 768);
        desk.window().show();
        QTRY_VERIFY(desk.text("obstacle").startsWith(QStringLiteral("The server called no TCP socket")));
        QCOMPARE(desk.text("story"), QStringLiteral("Nothing has happened yet.")); // Step does nothing
    }

    void whatRanBeforeIsARun() {
        Desk desk(ownPrograms(true));
        desk.show({1366, 768});
        QVERIFY(desk.step() && desk.step());
        desk.action(QStringLiteral("restart"))->trigger();
        desk.settle();
        QTRY_VERIFY(desk.find<QAbstractButton>("branch1") != nullptr);
        QVERIFY2(desk.find<QAbstractButton>("branch1")->text().startsWith(QStringLiteral("run 1: ")),
                 qPrintable(desk.find<QAbstractButton>("branch1")->text()));
    }

    void whatIsNextIsSeenAtAnySize_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 125, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }
    void whatIsNextIsSeenAtAnySize() {
        QFETCH(int, percent);
        Desk desk(ownPrograms(true));
        desk.show({1366, 768});
        desk.action(QStringLiteral("percent%1").arg(percent))->trigger();
        desk.settle();
        auto* next = desk.find<QLabel>("next");
        QVERIFY(desk.find<QWidget>("editOwn")->isVisible() && next->isVisible());
        QVERIFY2(next->width() >=
                     next->fontMetrics().horizontalAdvance(QStringLiteral("next: SYN is delivered")),
                 qPrintable(QString::number(next->width())));
    }

    void whatCannotStartIsMendedInTheDialog() {
        Lesson lesson = ownPrograms(true);
        lesson.programs[{Side::Client, 0}] = Program::own({"/no/such/client", "server"});
        Desk desk(lesson);
        desk.window().show();
        QTRY_VERIFY(desk.find<QWidget>("failure")->isVisible());
        QCOMPARE(desk.text("failureTitle"), QStringLiteral("The program cannot be started"));
        QVERIFY2(desk.text("failureStep").startsWith(QStringLiteral("There is no file /no/such/client")),
                 qPrintable(desk.text("failureStep")));
        QVERIFY(!desk.find<QWidget>("runOnLoopback")->isVisible());
        desk.click("editCommands");
        QTRY_VERIFY(desk.find<OwnDialog>("ownDialog") != nullptr);
        auto* dialog = desk.find<OwnDialog>("ownDialog");
        QCOMPARE(dialog->setup().client, QStringLiteral("/no/such/client server"));
        typeInto(*dialog, "ownClient", QString());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!desk.find<QWidget>("failure")->isVisible());
        QTRY_VERIFY(desk.application().conductor().canStep());
    }

    void asksBeforeItRunsWhatAFileNames() {
        Desk desk(ownPrograms(false));
        desk.window().show();
        QTRY_VERIFY(desk.find<QWidget>("failure")->isVisible());
        QCOMPARE(desk.application().trace().size(), EventNumber(0));
        desk.application().askFirst();
        auto* box = desk.find<QMessageBox>("mayRun");
        QVERIFY(box != nullptr && box->informativeText().contains(QStringLiteral("forkserver 8080 leak")));
        box->reject();
        QVERIFY(!desk.find<QWidget>("copyRemedy")->isVisible()); // there is nothing to be mended
        QVERIFY2(desk.text("failureStep").startsWith(QStringLiteral("A program of yours runs only")),
                 qPrintable(desk.text("failureStep")));
        desk.click("tryAgain"); // asks again
        QTRY_VERIFY(desk.find<QMessageBox>("mayRun") != nullptr);
        allow(desk);
        QTRY_VERIFY(desk.application().conductor().canStep());
        QVERIFY(desk.step());
    }

    void whoSaysNoKeepsWhatIsOnTheStage() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("own.eleven"));
        {
            Lesson lesson = ownLesson({ownProgram("forkserver"), "8080"}, {}, {});
            lesson.mayRunOwn = true;
            Desk desk(lesson);
            desk.show();
            QVERIFY(desk.step() && desk.step());
            desk.action(QStringLiteral("saveRecordingAs"))->trigger();
            desk.find<QFileDialog>("saveRecordingDialog")->selectFile(file);
            static_cast<QDialog*>(desk.find<QFileDialog>("saveRecordingDialog"))->accept();
            QTRY_VERIFY(desk.window().windowTitle().contains(QStringLiteral("own.eleven")));
        }
        Desk desk(libraryLesson("handshake"));
        desk.show();
        desk.application().open(file);
        QTRY_VERIFY(!desk.application().conductor().hasNow());
        const EventNumber all = desk.application().trace().size();
        const QString title = desk.window().windowTitle();
        desk.action(QStringLiteral("back"))->trigger();
        const EventNumber moment = desk.application().playhead().visible();
        QVERIFY(moment < all);
        for (const char* wanted : {"restart", "profileKernel"}) {
            desk.action(QString::fromLatin1(wanted))->trigger();
            auto* box = desk.find<QMessageBox>("mayRun");
            QVERIFY2(box != nullptr, wanted);
            box->reject();
            QTRY_VERIFY(desk.find<QMessageBox>("mayRun") == nullptr);
            QVERIFY(desk.find<QWidget>("stage")->isVisible());
            QCOMPARE(desk.application().trace().size(), all);
            QCOMPARE(desk.application().playhead().visible(), moment);
            QCOMPARE(desk.window().windowTitle(), title);
            QVERIFY(desk.action(QStringLiteral("profilePatient"))->isChecked());
        }
        QFile scenario(folder.filePath(QStringLiteral("own.yaml")));
        QVERIFY(scenario.open(QIODevice::WriteOnly));
        scenario.write(
            "id: own\nrun: {server: {program: [/bin/true]}}\nsteps: [{id: run, acts: [run: server]}]\n");
        scenario.close();
        desk.application().open(scenario.fileName());
        auto* box = desk.find<QMessageBox>("mayRun");
        QVERIFY(box != nullptr && box->informativeText().contains(QStringLiteral("/bin/true")));
        box->reject();
        QCOMPARE(desk.window().windowTitle(), title);
        QTRY_VERIFY(desk.find<QMessageBox>("mayRun") == nullptr);
        desk.action(QStringLiteral("restart"))->trigger();
        allow(desk);
        QTRY_VERIFY(desk.application().conductor().canStep());
    }

private:
    static void allow(Desk& desk) {
        auto* box = desk.find<QMessageBox>("mayRun");
        for (auto* button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole) return button->click();
    }
};

QTEST_MAIN(TestOwnWindow)
#include "tst_ownwindow.moc"
