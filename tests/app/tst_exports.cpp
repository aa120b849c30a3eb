// What is taken away from the real window: captures and pictures.

#include "tests/desk.h"
#include "ui/diagram/diagramview.h"
#include "ui/ladder/ladderview.h"
#include "ui/words/exporttexts.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>

using namespace eleven;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Answers the dialog of that name with `path`.
void choose(Desk& desk, const char* dialog, const QString& path) {
    QFileDialog* ask = nullptr;
    for (auto* one : desk.window().findChildren<QFileDialog*>(QString::fromLatin1(dialog)))
        if (one->isVisible()) ask = one;
    QVERIFY(ask != nullptr);
    ask->findChild<QLineEdit*>()->setText(path);
    QTest::keyClick(ask->findChild<QLineEdit*>(), Qt::Key_Return);
}

} // namespace

class TestExports : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_path = qgetenv("PATH");

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    /// A program of that name that writes its arguments into the file "opened".
    void install(const char* name) const {
        QFile program(path(name));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nprintf '%s' \"$*\" > '" + path("part").toUtf8() + "' && mv '" +
                      path("part").toUtf8() + "' '" + path("opened").toUtf8() + "'\n");
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    }
    void init() {
        beginFresh();
        qputenv("PATH", m_path);
    }

    void aCaptureIsSavedOnceSomethingCameToTheWire() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        QAction* save = desk.action(QStringLiteral("exportCapture"));
        QVERIFY(!save->isEnabled() && save->toolTip().contains(ExportTexts::noSegment()));
        QVERIFY(desk.stepTo(1));
        QVERIFY(save->isEnabled());
        desk.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X));
        choose(desk, "saveCapture", path("mine"));
        const QByteArray capture = contentOf(path("mine.pcapng"));
        QVERIFY(capture.startsWith("\x0a\x0d\x0d\x0a"));
        QVERIFY(capture.contains("SYN-SENT → ESTABLISHED"));
        QVERIFY2(desk.text("story").contains(path("mine.pcapng")), qPrintable(desk.text("story")));
        desk.action(QStringLiteral("restart"))->trigger();
        QTRY_VERIFY(!save->isEnabled());
    }

    void whatCannotBeSavedSaysWhy() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(1));
        desk.action(QStringLiteral("exportCapture"))->trigger();
        emit desk.find<QFileDialog>("saveCapture")->fileSelected(QStringLiteral("/nowhere/a.pcapng"));
        QVERIFY2(desk.text("story").contains(QStringLiteral("/nowhere/a.pcapng: there is no such folder")),
                 qPrintable(desk.text("story")));
    }

    void wiresharkOpensItWhereThereIsOne() {
        qputenv("PATH", m_folder.path().toUtf8() + ":/bin");
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(1));
        QAction* open = desk.action(QStringLiteral("openInWireshark"));
        if (QStandardPaths::findExecutable(QStringLiteral("wireshark")).isEmpty())
            QVERIFY(!open->isEnabled() && open->toolTip().contains(QStringLiteral("apt install wireshark")));
        install("wireshark");
        emit desk.find<QMenu>("export")->aboutToShow();
        QVERIFY(open->isEnabled());
        open->trigger();
        QTRY_VERIFY(QFile::exists(path("opened")));
        const QString file = QString::fromUtf8(contentOf(path("opened")));
        QVERIFY2(file.startsWith(m_folder.path()) && file.endsWith(QStringLiteral("/teardown.pcapng")),
                 qPrintable(file));
        QVERIFY(contentOf(file).contains("ESTABLISHED"));
        QVERIFY((QFileInfo(QFileInfo(file).path()).permissions() & QFile::ReadOther) == 0);
    }

    void thePictureIsOfTheMomentThatIsShown() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(2));
        desk.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
        choose(desk, "savePicture", path("now.svg"));
        QVERIFY(contentOf(path("now.svg")).contains(">FIN-WAIT-1</text>"));
        desk.action(QStringLiteral("first"))->trigger();
        desk.action(QStringLiteral("exportLadder"))->trigger();
        choose(desk, "savePicture", path("first.svg"));
        const QByteArray first = contentOf(path("first.svg"));
        QVERIFY(first.contains(">CLOSED</text>") && !first.contains("FIN-WAIT-1"));
        desk.action(QStringLiteral("exportDiagram"))->trigger();
        choose(desk, "savePicture", path("diagram.gif"));
        QVERIFY2(desk.text("story").contains(QStringLiteral("diagram.gif")), qPrintable(desk.text("story")));
        QVERIFY(!QFile::exists(path("diagram.gif")));
        desk.action(QStringLiteral("exportDiagram"))->trigger();
        choose(desk, "savePicture", path("diagram.pdf"));
        QVERIFY(contentOf(path("diagram.pdf")).startsWith("%PDF"));
    }

    void theDiagramHasAKeyToo() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        desk.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
        choose(desk, "savePicture", path("by-key.svg"));
        QVERIFY(contentOf(path("by-key.svg")).contains(">LAST-ACK</text>"));
    }

    /// By key, and from the menus of the views.
    void bothAreCopied_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("text");
        QTest::newRow("ladder") << "copyLadder" << "ladder" << ">SYN,ACK</text>";
        QTest::newRow("diagram") << "copyDiagram" << "diagram" << ">LAST-ACK</text>";
    }
    void bothAreCopied() {
        QFETCH(QString, action);
        QFETCH(QString, view);
        QFETCH(QString, text);
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(1));
        desk.action(QStringLiteral("themeDark"))->trigger();
        auto* shown = desk.window().findChild<QWidget*>(view);
        QAction* copy = desk.action(action);
        QVERIFY(shown->actions().contains(copy));
        QApplication::clipboard()->clear();
        desk.press(copy->shortcut());
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains(text.toUtf8()));
        QCOMPARE(QApplication::clipboard()->image().pixelColor(0, 0), QColor(Qt::white));
        if (view == QStringLiteral("ladder")) {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(1, 1), shown->mapToGlobal(QPoint(1, 1)));
            QApplication::sendEvent(qobject_cast<LadderView*>(shown)->viewport(), &asked);
            bool isOffered = false;
            for (const QMenu* menu : shown->findChildren<QMenu*>())
                isOffered = isOffered || menu->actions().contains(copy);
            QVERIFY(isOffered);
        } else {
            QCOMPARE(shown->contextMenuPolicy(), Qt::ActionsContextMenu);
        }
    }
};

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
