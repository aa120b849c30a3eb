// English and 简体中文 in the real window on a real lab, and on the command line: switched while a lesson
// runs, nothing else changes; and nothing is left in the other language.

#include "tests/desk.h"
#include "ui/chooser/lessontile.h"
#include "ui/inspector/inspector.h"
#include "ui/shell/stage.h"
#include "ui/words/corewords.h"

#include <QComboBox>
#include <QGroupBox>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocumentFragment>

using namespace eleven;

namespace {

/// Names that both languages have: of states, flags, options, sysctls (in capitals or with an underscore), of
/// calls (before a bracket), and these.
bool isSharedName(const QString& word) {
    static const QStringList known =
        QStringLiteral("Ctrl Shift Alt Esc Home End Space PgUp PgDown Left Right Up Down "
                       "Tab Return seq ack rcv snd mss of or data active passive rto "
                       "quickack route ss netstat Reno IPv6 Eleven States Recv-Q Send-Q "
                       "Aa English Switch to Qt ms MiB lo client server JSON Lines close "
                       "Wireshark pcapng tcpdump sudo apt install wireshark "
                       "listen run process int len backlog break for while")
            .split(u' ');
    return word == word.toUpper() || word.contains(u'_') || word.endsWith(QStringLiteral("State")) ||
           known.contains(word);
}

/// What the lesson's file has, or a program: it stands as it was written.
bool isWritten(const QWidget& widget) {
    static const QStringList names = {
        QStringLiteral("lessonTitle"),   QStringLiteral("lessonText"), QStringLiteral("lessonShowed"),
        QStringLiteral("address"),       QStringLiteral("calls"),      QStringLiteral("sockets"),
        QStringLiteral("lessonEndLink"), QStringLiteral("freelyLink"), QStringLiteral("freelyText"),
        QStringLiteral("captureFilter")}; // the words of --filter
    for (const char* of : {"question", "entry"})
        if (widget.objectName().startsWith(QLatin1String(of))) return true;
    for (const QWidget* in = widget.parentWidget(); in != nullptr; in = in->parentWidget())
        if (in->inherits("eleven::EntryPage")) return true; // Explain's test reads both languages
    // The arrows of a tab bar are Qt's, and it has no Chinese word for them.
    return names.contains(widget.objectName()) || widget.objectName().startsWith(QStringLiteral("Scroll"));
}

/// Words of English in what a person can read of `widget`; empty: none.
QString englishIn(QString text) {
    static const QRegularExpression calls(QStringLiteral(R"([\w.:>-]+\((?:[^()]|\([^()]*\))*\))"));
    static const QRegularExpression marks(
        QStringLiteral("\\(&.\\)|<[^>]*>|[\\w:]+::\\w+|\\w+ (=|==|<|>|!=) ([^。]*："
                       "(true|false))?|\"[^\"]*\"|“[^”]*”|「[^」]*」"));
    static const QRegularExpression lines(QStringLiteral("：[^：\\n]*[;{}]")); // of a program
    static const QRegularExpression words(QStringLiteral("[A-Za-z][\\w-]*"));
    auto found = words.globalMatch(text.remove(lines).remove(calls).remove(marks));
    while (found.hasNext())
        if (const QString word = found.next().captured(); !isSharedName(word)) return word;
    return {};
}

QStringList textsOf(const QWidget& widget) {
    QStringList texts{widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << (Qt::mightBeRichText(label->text())
                      ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                      : label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) texts << button->text();
    if (const auto* menu = qobject_cast<const QMenu*>(&widget)) texts << menu->title();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    return texts;
}

/// "storyLabel: The server's kernel", or empty.
QString firstEnglish(const QWidget& window) {
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (isWritten(*widget)) continue;
        for (const QString& text : textsOf(*widget))
            if (!englishIn(text).isEmpty())
                return QStringLiteral("%1 (%2): %3 [%4]")
                    .arg(widget->objectName(), QString::fromLatin1(widget->metaObject()->className()), text,
                         englishIn(text));
    }
    const QMenu* lessons = window.findChild<QMenu*>(QStringLiteral("lessons"));
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (lessons->actions().contains(action)) continue; // their titles are the lessons'
        for (const QString& text : {action->text(), action->iconText(), action->toolTip()})
            if (!englishIn(text).isEmpty())
                return QStringLiteral("%1: %2 [%3]").arg(action->objectName(), text, englishIn(text));
    }
    return {};
}

bool hasChineseLetter(const QString& text) {
    return text.contains(QRegularExpression(QStringLiteral("[\\x{4e00}-\\x{9fff}]")));
}

QString printedBy(const QStringList& arguments, const char* lang) {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LANG"), QString::fromLatin1(lang));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(ELEVEN_PROGRAM), arguments);
    if (!program.waitForFinished(60'000)) qFatal("it does not end");
    return QString::fromUtf8(program.readAll());
}

/// Everything that a switch of the language shall leave as it is.
struct Standing {
    int moment, count, step, tab;
    EventNumber events;
    std::map<std::string, bool> toggles;
    QRect geometry;
    QWidget* focus;
    QList<int> sizes;
    bool operator==(const Standing&) const = default;
};

Standing standingOf(Desk& desk) {
    const Playhead& playhead = desk.application().playhead();
    return {playhead.moment(),
            playhead.momentCount(),
            desk.window().step(),
            desk.find<Inspector>("inspector")->currentIndex(),
            static_cast<EventNumber>(desk.application().trace().size()),
            desk.window().toggles(),
            desk.window().geometry(),
            desk.window().focusWidget(),
            {desk.find<QWidget>("client")->width(), desk.find<QWidget>("ladder")->width()}};
}

void switchLanguage(Desk& desk) {
    desk.action(QStringLiteral("otherLanguage"))->trigger();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
    }
    void init() { QSettings().clear(); }

    void switchingBackAndForthChangesNothingElse() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(3));
        desk.press(Qt::Key_Left);
        desk.press(Qt::Key_Left);
        desk.action(QStringLiteral("showTimers"))->trigger();
        desk.find<QWidget>("ladder")->setFocus();
        const Standing before = standingOf(desk);
        const QString story = desk.text("story");
        QVERIFY(before.moment < before.count);
        switchLanguage(desk);
        QVERIFY(hasChineseLetter(desk.text("story")));
        QVERIFY(standingOf(desk) == before);
        switchLanguage(desk);
        QCOMPARE(desk.text("story"), story);
        QVERIFY(standingOf(desk) == before);
        desk.press(Qt::Key_End);
        QVERIFY(desk.step());
    }

    void aToggleAndWhatWasChosenStayChosen() {
        Desk desk(libraryLesson("eof"));
        desk.show(QSize(1366, 768));
        desk.action(QStringLiteral("skipClose"))->trigger();
        QTRY_VERIFY(!desk.window().toggles().at("skip-close-on-eof"));
        const Standing before = standingOf(desk);
        switchLanguage(desk);
        QVERIFY(!desk.action(QStringLiteral("skipClose"))->isChecked());
        QVERIFY(standingOf(desk) == before);
    }

    void nothingIsLeftInEnglish_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* id : {"teardown", "sigpipe", "backlog", "qt-sockets", "shared-socket"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    /// At each step: what was told before the switch, and what is told after it.
    void nothingIsLeftInEnglish() {
        QFETCH(QString, lesson);
        Desk desk(libraryLesson(lesson.toStdString()));
        desk.show(QSize(1600, 1000));
        switchLanguage(desk);
        int steps = 0;
        do {
            const QString english = firstEnglish(desk.window());
            QVERIFY2(english.isEmpty(), qPrintable(english));
            if (steps % 5 != 0) continue;
            switchLanguage(desk); // there and back: nothing keeps its words
            if (steps == 0) QVERIFY(!firstEnglish(desk.window()).isEmpty());
            switchLanguage(desk);
            const QString stale = firstEnglish(desk.window());
            QVERIFY2(stale.isEmpty(), qPrintable(stale));
        } while (desk.step() && ++steps < 60);
    }

    void theChooserSpeaksItToo() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        desk.application().showLessons();
        switchLanguage(desk);
        QVERIFY(hasChineseLetter(desk.text("stillDark")));
        QVERIFY(hasChineseLetter(desk.text("shelf")));
        QVERIFY(hasChineseLetter(desk.window().windowTitle()));
    }

    void theChooserStaysWhereItIs() {
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        desk.application().showLessons();
        QCoreApplication::processEvents();
        const auto last = [&desk] {
            LessonTile* found = nullptr;
            for (auto* tile : desk.window().findChildren<LessonTile*>())
                if (tile->isVisible()) found = tile;
            return found;
        };
        const QString file = last()->card().file;
        last()->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        const auto* bar = desk.find<QWidget>("chooser")->findChild<QScrollArea*>()->verticalScrollBar();
        QVERIFY(bar->value() > 500);
        switchLanguage(desk);
        QCOMPARE(last()->card().file, file);
        QTRY_VERIFY(bar->value() > 500 && !last()->visibleRegion().isEmpty());
        QTRY_VERIFY(last()->hasFocus());
    }

    void theArrowKeysHaveOneName() {
        for (const char* language : {"en", "zh_CN"}) {
            const SpokenLanguage spoken(QString::fromLatin1(language));
            const auto name = [](QKeyCombination key) {
                return QKeySequence(key).toString(QKeySequence::NativeText);
            };
            QCOMPARE(name(Qt::Key_Right), QStringLiteral("→"));
            QCOMPARE(name(Qt::CTRL | Qt::Key_Left), QStringLiteral("Ctrl+←"));
            QCOMPARE(name(Qt::CTRL | Qt::Key_Down), QStringLiteral("Ctrl+↓"));
        }
    }

    void everyToggleOfTheCourseHasItsWords() {
        const SpokenLanguage language(QStringLiteral("zh_CN"));
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS))
            for (const auto& [toggle, on] : libraryLesson(entry.id).toggles)
                QVERIFY2(hasChineseLetter(CoreWords::toggle(toggle)), toggle.c_str());
    }

    /// The first start; then what was chosen.
    void theDesktopsLanguageComesFirst() {
        QCOMPARE(SpokenLanguage::chosen(), SpokenLanguage::ofDesktop());
        SpokenLanguage::choose(QStringLiteral("zh_CN"));
        QCOMPARE(SpokenLanguage::chosen(), QStringLiteral("zh_CN"));
    }

    void theCommandLineSpeaksTheTerminalsLanguage() {
        QVERIFY(hasChineseLetter(printedBy({QStringLiteral("--help")}, "zh_CN.UTF-8")));
        QVERIFY(!hasChineseLetter(printedBy({QStringLiteral("--help")}, "en_GB.UTF-8")));
        QVERIFY(!hasChineseLetter(printedBy({QStringLiteral("--help")}, "C")));
        QVERIFY(hasChineseLetter(printedBy({QStringLiteral("doctor")}, "zh_CN.UTF-8")));
        QVERIFY(hasChineseLetter(printedBy({QStringLiteral("--nonsense")}, "zh_CN.UTF-8")));
        const auto printed = [](const char* words) {
            return printedBy(QString::fromLatin1(words).split(u' '), "zh_CN.UTF-8");
        };
        QVERIFY(printed("play eof --sigpipe x").contains(QStringLiteral("应为 blocked")));
        QVERIFY(printed("play eof --sigpipe x").contains(QStringLiteral("或 nosignal")));
        QVERIFY(printed("--language fr").contains(QStringLiteral("应为 en 或 zh_CN")));
        QVERIFY(printed("capture a.pcap --filter x").contains(QStringLiteral("、port=N 或 state=S")));
        QVERIFY(printed("new").contains(QStringLiteral("应为一个 NAME")));
        for (const char* fault : {"play eof --rung x", "play eof --profile x", "play --random x",
                                  "run --check --report x -- true", "run --check --say @nothing -- true"}) {
            QStringList words = QString::fromLatin1(fault).split(u' '); // the language after what is wrong
            const qsizetype end = words.indexOf(QStringLiteral("--"));
            words.insert(end < 0 ? words.size() : end, QStringLiteral("--language=zh_CN"));
            QVERIFY2(hasChineseLetter(printedBy(words, "C")), fault);
        }
        const QString program = printed("export-c eof --program servr");
        QVERIFY2(program.contains(QStringLiteral("应为 client 或 server")), qPrintable(program));
        QVERIFY2(englishIn(program).isEmpty() || !program.contains(QStringLiteral("did you")),
                 qPrintable(program));
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a: [") > 0);
        file.close();
        QVERIFY(printedBy({QStringLiteral("check"), file.fileName()}, "zh_CN.UTF-8")
                    .contains(QStringLiteral("应为 YAML；实际：")));
        const QStringList play = {QStringLiteral("play"), QStringLiteral("teardown"),
                                  QStringLiteral("--language"), QStringLiteral("zh_CN")};
        const QString ladder = printedBy(play, "C");
        for (const QString& line : ladder.split(u'\n'))
            QVERIFY2(englishIn(line.section(u'┃', 1, 1)).isEmpty() || !line.contains(u'┃'), qPrintable(line));
        QVERIFY(ladder.contains(QStringLiteral("✓ 客户端：TIME-WAIT")));
        const QString all = printed("play all-eleven --rung replay") + printed("play eof --rung replay");
        for (const char* english : {"rcv ", "OPEN", "skipped", " timeout"})
            QVERIFY2(!all.contains(QString::fromLatin1(english)), english);
    }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
