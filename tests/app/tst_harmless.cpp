// A lesson from whomever: it cannot run programs of this machine, read what is not in its folder, or load
// anything. It tries here, in the window, in its notes and on paper.

#include "core/base/fd.h"
#include "tests/core/lesson/lessonfolder.h"
#include "tests/desk.h"
#include "ui/lesson/teachernotes.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QTextBrowser>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>

using namespace eleven;

namespace {

const std::string kYaml = R"(id: small
title: {en: "TITLE"}
about: {en: "TITLE"}
programs:
  client: |
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
steps:
  - id: call
    acts:
      - run: client until connect
    expect: {client: SYN-SENT}
    ask:
      - {id: what, right: b, proved-by: {client: SYN-SENT}}
)";

/// Everything that Qt's texts might follow.
std::string baits(const std::string& pipe, const std::string& url) {
    return "![a](" + url + "/a.png) ![b](file://" + pipe + ") ![c](" + pipe + ") ![d](pipe)\n\n<img src=\"" +
           url + "/e.png\"><img src=\"" + pipe + "\"><object data=\"" + url +
           "/f\"></object>\n\n<style>@import url(\"" + url +
           "/g.css\");</style><link rel=\"stylesheet\" href=\"" + url + "/h.css\">\n\n[link](" + url +
           "/i) [file](file:///bin/sh) <" + url +
           "/j>\n\n{{include /etc/passwd}} <!--#include file=\"/etc/passwd\" -->\n";
}

/// Waits for whoever loads something: a port of 127.0.0.1.
class Server {
public:
    Server() : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof(m_address);
        auto* address = reinterpret_cast<sockaddr*>(&m_address);
        if (!m_fd.isOpen() || ::bind(m_fd.number(), address, length) != 0 ||
            ::listen(m_fd.number(), 5) != 0 || ::getsockname(m_fd.number(), address, &length) != 0)
            qFatal("no port to listen on");
    }
    [[nodiscard]] std::string url() const {
        return "http://127.0.0.1:" + std::to_string(ntohs(m_address.sin_port));
    }
    [[nodiscard]] bool wasCalled() const { return ::accept(m_fd.number(), nullptr, nullptr) >= 0; }

private:
    Fd m_fd;
    sockaddr_in m_address{};
};

/// Notes what somebody wants opened.
class Opener : public QObject {
    Q_OBJECT
public:
    QStringList asked;
public slots:
    void open(const QUrl& url) { asked << url.toString(); }
};

} // namespace

class TestHarmless : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void nothingIsLoadedOrOpened() {
        const QTemporaryDir folder;
        const QDir small(folder.filePath(QStringLiteral("small")));
        QVERIFY(small.mkpath(QStringLiteral(".")));
        const QString pipe = small.filePath(QStringLiteral("pipe")); // whoever reads it waits for ever
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        const Server server;
        const std::string url = server.url();
        const std::string bait = baits(pipe.toStdString(), url);
        const std::string title = "<img src='" + url + "/t.png'><img src='" + pipe.toStdString() + "'>";
        write(small.filePath(QStringLiteral("lesson.yaml")),
              replaced(replaced(kYaml, "TITLE", title), "TITLE", title));
        write(small.filePath(QStringLiteral("text.en.md")),
              bait + "\n## call\n\n" + bait + "\n---\n\n" + bait + "\n### what\n\n" + title + "\n\na) " +
                  title + "\n> " + title + "\nb) yes\n> " + title + "\n");
        write(small.filePath(QStringLiteral("notes.en.md")), bait);
        Opener opener;
        for (const char* scheme : {"file", "http"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), &opener, "open");

        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        emit desk.window().openRequested(small.path());
        QTRY_VERIFY(desk.application().conductor().canStep() && !desk.application().conductor().isBusy());
        desk.action(QStringLiteral("teacherNotes"))->trigger();
        desk.press(Qt::Key_1);
        desk.step();
        desk.action(QStringLiteral("allLessons"))->trigger();
        for (auto* text : desk.window().findChildren<QTextBrowser*>())
            for (int y = 4; y < text->height(); y += 10)
                for (int x = 4; x < text->width(); x += 40)
                    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, {x, y});
        QCoreApplication::processEvents();

        QProcess play;
        play.start(QStringLiteral(ELEVEN_PROGRAM),
                   {QStringLiteral("play"), small.path() + QStringLiteral("/lesson.yaml"),
                    QStringLiteral("--handout"), folder.filePath(QStringLiteral("a.pdf"))});
        QVERIFY(play.waitForFinished());
        QCOMPARE(play.exitCode(), 0);
        QVERIFY2(!server.wasCalled(), "something was loaded from the network");
        QCOMPARE(opener.asked, QStringList());
        QCOMPARE(::open(qPrintable(pipe), O_WRONLY | O_NONBLOCK), -1); // nobody reads it
        for (const char* scheme : {"file", "http"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }

    void aTextThatIsALinkOutIsRefused_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"text.en.md", "notes.en.md"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aTextThatIsALinkOutIsRefused() {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QDir small(folder.filePath(QStringLiteral("small")));
        QVERIFY(small.mkpath(QStringLiteral(".")));
        write(small.filePath(QStringLiteral("lesson.yaml")), kYaml);
        write(small.filePath(QStringLiteral("text.en.md")),
              "## call\n\na\n\n---\n\nb\n\n### what\n\nq\n\na) x\n> y\nb) x\n> y\n");
        const std::string yaml = small.filePath(QStringLiteral("lesson.yaml")).toStdString();
        QVERIFY2(loadLesson(yaml, true), loadLesson(yaml, true).error.message().c_str());
        QFile::remove(small.filePath(name));
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), small.filePath(name)));
        const QString error = QString::fromStdString(loadLesson(yaml, true).error.message());
        QVERIFY2(error.contains(name + QStringLiteral(": expected a file in the folder of the lesson")),
                 qPrintable(error));
    }

    void filesNameNoPrograms_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const QString line = QStringLiteral("connect(fd, server, 80);");
        for (const char* call :
             {"system(\"touch WITNESS\");", "execve(\"/bin/sh\", 0, 0);", "open(\"/etc/passwd\", 0);",
              "popen(\"touch WITNESS\", \"r\");", "#include \"/etc/passwd\"", "asm(\"int3\");"})
            QTest::newRow(call) << line << QString::fromLatin1(call);
        QTest::newRow("to the world") << line << QStringLiteral("connect(fd, \"93.184.216.34\", 80);");
        const QString title = QStringLiteral("\"TITLE\"}\nabout");
        QTest::newRow("!include") << title << QStringLiteral("!include /etc/passwd}\nabout");
        QTest::newRow("!!python") << title
                                  << QStringLiteral(
                                         "!!python/object/apply:os.system [touch WITNESS]}\nabout");
        QTest::newRow("an alias") << title << QStringLiteral("*a}\nabout");
        QTest::newRow("a sysctl outside TCP")
            << QStringLiteral("programs:")
            << QStringLiteral("sysctl: {../../kernel/core_pattern: x}\nprograms:");
        QTest::newRow("a path as id") << QStringLiteral("id: small") << QStringLiteral("id: ../../small");
        QTest::newRow("an act") << QStringLiteral("- run: client until connect")
                                << QStringLiteral("- exec: touch WITNESS");
    }
    void filesNameNoPrograms() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QTemporaryDir folder;
        const QString witness = folder.filePath(QStringLiteral("witness"));
        const std::string file = folder.filePath(QStringLiteral("bad.yaml")).toStdString();
        write(QString::fromStdString(file),
              replaced(kYaml, from.toStdString(),
                       QString(to).replace(QStringLiteral("WITNESS"), witness).toStdString()));
        const LoadedLesson loaded = loadLesson(file, false);
        QVERIFY2(!loaded, "it was taken for a lesson");
        QVERIFY(loaded.error.place.line > 0);
        QVERIFY(!QFile::exists(witness));
    }
};

QTEST_MAIN(TestHarmless)
#include "tst_harmless.moc"
