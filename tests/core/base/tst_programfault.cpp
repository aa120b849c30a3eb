// Why a program of the user's cannot be started, said before it is tried.

#include "core/base/programfault.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace eleven;
using Code = ProgramFault::Code;

namespace {

/// /bin/true with other octets at a place.
QByteArray changedElf(qsizetype at, const QByteArray& octets) {
    QFile file(QStringLiteral("/bin/true"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray all = file.readAll();
    return all.replace(at, octets.size(), octets);
}

} // namespace

class TestProgramFault : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void saysWhyItCannotRun_data() {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<std::optional<Code>>("code");
        const auto row = [](const char* command, std::optional<Code> code) {
            QTest::newRow(command) << QByteArray(command) << code;
        };
        row("./good", std::nullopt);
        row("true", std::nullopt);
        row("/bin/true", std::nullopt);
        row("./script", std::nullopt);
        row("./gone", Code::NotThere);
        row("no-such-program", Code::NotInPath);
        row("", Code::NotInPath);
        row("good", Code::OnlyInFolder);
        row("A=1", Code::Assignment);
        row("./folder", Code::Folder);
        row("./a.c", Code::Source);
        row("a.c", Code::Source);
        row("a.py", Code::NeedsPython);
        row("./a.py", Code::NeedsPython);
        row("./plain", Code::NotExecutable);
        row("./foreign", Code::OtherMachine);
        row("./narrow", Code::OtherMachine);
        row("./lost", Code::NoInterpreter);
        row("./loader", Code::NoInterpreter);
        row("./windows", Code::LineEnds);
        row("./text", std::nullopt); // as with a shell
        row("./octets", Code::NoFormat);
        row("./later", Code::NoFormat);
        row("./nothing", Code::NoFormat);
        row("./empty", Code::NoFormat);
        row("./cut", Code::Damaged);
        row("./half", Code::Damaged);
        row("./parts", Code::Damaged);
        row("./object", Code::NotLinked);
    }
    void saysWhyItCannotRun() {
        QFETCH(QByteArray, command);
        QFETCH(std::optional<Code>, code);
        const QTemporaryDir folder;
        const auto add = [&folder](const char* name, const QByteArray& octets, bool isExecutable = true) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(octets);
            const auto run = isExecutable ? QFile::ExeOwner : QFile::Permission{};
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | run));
        };
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
        const QByteArray good = changedElf(0, {});
        add("good", good);
        add("script", "#! /bin/sh -e\ntrue\n");
        add("a.c", "int main() {}\n", false);
        add("a.py", "import socket\n", false);
        add("plain", "#!/bin/sh\n", false);
        add("foreign", changedElf(18, QByteArray("\x16\x00", 2))); // e_machine: S390
        add("narrow", changedElf(4, "\x01"));                      // 32 bits
        add("lost", "#!/no/such/interpreter\n");
        const qsizetype loader = good.indexOf("/lib64/ld-");
        if (command == "./loader" && loader < 0) QSKIP("/bin/true is of another kind");
        add("loader", changedElf(qMax<qsizetype>(loader, 0), "/lix64"));
        add("windows", "#!/bin/sh\r\ntrue\r\n");
        add("text", "true\n");
        add("empty", "");
        add("octets", QByteArray("\x01\x00\x02 garbage\n", 12));
        add("later", QByteArray("a line\nand \x00 then\n", 19));
        add("nothing", "#! \n");
        add("cut", good.left(20));
        add("half", good.left(good.size() / 2));
        add("parts", good.left(100)); // its table of parts is cut
        add("object", changedElf(16, QByteArray("\x01\x00", 2)));
        const auto fault = programFault({command.toStdString()}, folder.path().toStdString());
        QCOMPARE(fault.has_value(), code.has_value());
        if (fault) QCOMPARE(int(fault->code), int(*code));
        if (command == "./foreign") QCOMPARE(fault->detail, std::string("s390"));
    }

    void oneMayBeTooLong() {
        const std::vector<std::string> words(kLongestCommand / 2, "x");
        QVERIFY(programFault(words, "/bin")->code != Code::TooLong);
        std::vector<std::string> longer = words;
        longer.emplace_back("x");
        const auto fault = programFault(longer, "/bin");
        QVERIFY(fault && fault->code == Code::TooLong);
        QCOMPARE(fault->detail, std::to_string(kLongestCommand + 2));
    }

    void aFolderThatIsGone() {
        const auto fault = programFault({"true"}, "/no/such/folder");
        QVERIFY(fault && fault->code == Code::NoFolder);
    }
};

QTEST_APPLESS_MAIN(TestProgramFault)
#include "tst_programfault.moc"
