// kill -9 at a random moment: of the program, its sandbox and its endpoint processes nothing is left.
// A moment is a number of bytes that the program has written. 24 runs; 200 with ELEVEN_LONG=1.

#include "app/application.h"
#include "tests/core/lab/belongings.h"
#include "tests/labtable.h"

#include <QAction>
#include <QApplication>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <random>

using namespace eleven;

namespace {

/// The argument with which this program is the window: it plays a lesson and writes a byte for each step.
constexpr const char* kAsWindow = "--as-window";
constexpr int kWindowSteps = 60;

int showWindow(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication qt(argc, argv);
    const LoadedLesson loaded =
        loadLesson(std::string(ELEVEN_LESSONS) + "/" + argv[2] + "/lesson.yaml", true);
    if (!loaded) return 2;
    Application application({*loaded.lesson, ELEVEN_SANDBOX, lessonLibrary(ELEVEN_LESSONS)});
    application.window().show();
    auto* play = application.window().findChild<QAction*>(QStringLiteral("play"));
    auto* step = application.window().findChild<QAction*>(QStringLiteral("step"));
    auto* restart = application.window().findChild<QAction*>(QStringLiteral("restart"));
    int steps = 0;
    bool isBeginning = true;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, [&] {
        const bool isOver = steps > 0 && !step->isEnabled() && !isBeginning;
        if (isOver) restart->trigger();
        isBeginning = !step->isEnabled();
        if (isBeginning) return;
        if (++steps == 2) play->trigger();
        step->trigger();
        if (::write(STDOUT_FILENO, ".", 1) != 1 || steps == kWindowSteps) QApplication::quit();
    });
    next.start(0);
    return QApplication::exec();
}

/// A program with its output on a terminal of ours: it writes each line at once, and no more than we read.
class Watched {
public:
    explicit Watched(std::vector<std::string> words) {
        m_terminal = Fd(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
        if (!m_terminal.isOpen() || ::grantpt(m_terminal.number()) < 0 || ::unlockpt(m_terminal.number()) < 0)
            return;
        std::array<char, 64> name{};
        if (::ptsname_r(m_terminal.number(), name.data(), name.size()) != 0) return;
        const Fd ours(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        m_process = ::fork();
        if (m_process != 0) return;
        ::dup2(ours.number(), STDOUT_FILENO);
        ::dup2(ours.number(), STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;
    ~Watched() { kill(); }

    [[nodiscard]] bool hasStarted() const { return m_process > 0; }
    /// Reads `count` bytes, or as many as it writes until it ends. Returns how many that were.
    [[nodiscard]] int read(int count) const {
        int all = 0;
        std::array<char, 256> buffer{};
        while (all < count) {
            const auto most = std::min(buffer.size(), static_cast<std::size_t>(count - all));
            const ssize_t size = ::read(m_terminal.number(), buffer.data(), most);
            if (size <= 0) break; // EIO: nobody has the other end any more
            all += static_cast<int>(size);
        }
        return all;
    }
    void kill() {
        if (m_process > 0) ::kill(m_process, SIGKILL);
        m_process = -1;
    }

private:
    Fd m_terminal;
    pid_t m_process = -1;
};

/// Waits for every descendant that has ended. True if there is none left.
bool allAreGone() {
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
    return ::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD;
}

long residentPages() {
    std::ifstream file("/proc/self/statm");
    long size = 0;
    long resident = 0;
    file >> size >> resident;
    return resident;
}

} // namespace

class TestKilled : public QObject {
    Q_OBJECT
    std::string m_self;
    std::mt19937 m_random{20261123}; // NOLINT: the same moments every time
    int m_inTheMiddle = 0;
    int m_runs = 0;

private slots:
    void initTestCase() {
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        m_self = std::filesystem::read_symlink("/proc/self/exe").string();
        QVERIFY(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0); // orphans become our children
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void nothingIsLeftOfAKilledProgram_data() {
        QTest::addColumn<QStringList>("words");
        const QString program = QStringLiteral(ELEVEN_PROGRAM);
        const QString play = QStringLiteral("play");
        const QString window = QString::fromLatin1(kAsWindow);
        const auto lesson = [](const char* id) { return QString::fromLatin1(id); };
        QTest::newRow("play teardown") << QStringList{program, play, lesson("teardown")};
        QTest::newRow("play eof") << QStringList{program, play, lesson("eof")};
        QTest::newRow("play sigpipe") << QStringList{program, play, lesson("sigpipe")};
        QTest::newRow("play shared-socket") << QStringList{program, play, lesson("shared-socket")};
        QTest::newRow("play --sigpipe default")
            << QStringList{program, play, lesson("write-after-close"), QStringLiteral("--sigpipe"),
                           QStringLiteral("default")};
        QTest::newRow("play fork-server --rung loopback") << QStringList{
            program, play, lesson("fork-server"), QStringLiteral("--rung"), QStringLiteral("loopback")};
        QTest::newRow("window teardown") << QStringList{QString(), window, lesson("teardown")};
        QTest::newRow("window sigpipe") << QStringList{QString(), window, lesson("sigpipe")};
        QTest::newRow("window shared-socket") << QStringList{QString(), window, lesson("shared-socket")};
    }
    void nothingIsLeftOfAKilledProgram() {
        QFETCH(QStringList, words);
        const int runs = qEnvironmentVariableIntValue("ELEVEN_LONG") == 1 ? 25 : 3;
        std::vector<std::string> arguments;
        for (const QString& word : words)
            arguments.push_back(word.isEmpty() ? m_self : word.toStdString());
        const Belongings before;
        const int written = Watched(arguments).read(1000000);
        QVERIFY(written > 0);
        QTRY_VERIFY(allAreGone());
        std::uniform_int_distribution<int> moment(0, written - 1);
        const long pages = residentPages();
        for (int run = 0; run < runs; ++run) {
            Watched program(arguments);
            QVERIFY(program.hasStarted());
            static_cast<void>(program.read(moment(m_random)));
            m_inTheMiddle += childrenOf("self").size() > 1 ? 1 : 0;
            ++m_runs;
            program.kill();
            QTRY_VERIFY_WITH_TIMEOUT(allAreGone(), 10000);
        }
        const Belongings after;
        QCOMPARE(after.descriptors, before.descriptors);
        QCOMPARE(after.threads, before.threads);
        QCOMPARE(after.children, before.children);
        QCOMPARE(after.namespaces, before.namespaces);
        QVERIFY(residentPages() - pages < 1000);
    }

    void mostRunsHadALabWhenTheyWereKilled() {
        qInfo("%d of %d killed programs had a lab", m_inTheMiddle, m_runs);
        QVERIFY(m_inTheMiddle > m_runs / 2);
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == kAsWindow) return showWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
