// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A lab that is thrown away leaves nothing: no descriptor, thread, child process or network namespace.
// 50 labs; 1000 with ELEVEN_LONG=1.

#include "tests/labtable.h"

#include <filesystem>
#include <fstream>

using namespace eleven;

namespace {

const std::string kServerText = "int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                                "bind(s, 80);\n"
                                "listen(s, 5);\n"
                                "int c = accept(s);\n"
                                "n = recv(c, buf, 64, 0);\n"
                                "close(c);\n";
const std::string kClientText = "int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                                "connect(fd, server, 80);\n"
                                "close(fd);\n";

int entriesOf(const char* folder) {
    const std::filesystem::directory_iterator entries(folder);
    return static_cast<int>(std::distance(begin(entries), end(entries)));
}

std::vector<std::string> childrenOf(const std::string& process) {
    std::vector<std::string> children;
    std::error_code gone;
    for (const auto& task : std::filesystem::directory_iterator("/proc/" + process + "/task", gone)) {
        std::ifstream file(task.path() / "children");
        for (std::string child; file >> child;) {
            children.push_back(child);
            const std::vector<std::string> theirs = childrenOf(child);
            children.insert(children.end(), theirs.begin(), theirs.end());
        }
    }
    return children;
}

/// What this process has, and what it can reach.
struct Belongings {
    int descriptors = entriesOf("/proc/self/fd");
    int threads = entriesOf("/proc/self/task");
    std::vector<std::string> children = childrenOf("self");
    std::set<std::string> namespaces = namespacesOf(children);

    static std::set<std::string> namespacesOf(std::vector<std::string> processes) {
        std::set<std::string> found;
        processes.emplace_back("self");
        for (const std::string& process : processes) {
            std::error_code gone;
            const auto link = std::filesystem::read_symlink("/proc/" + process + "/ns/net", gone);
            if (!gone) found.insert(link.string());
        }
        return found;
    }
};

} // namespace

class TestLeaks : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aLabInUseIsCounted() {
        const Belongings before;
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        const Belongings during;
        QVERIFY(during.descriptors > before.descriptors);
        QCOMPARE(during.threads, before.threads + 2);
        QCOMPARE(during.children.size(), before.children.size() + 1);
        QVERIFY(during.namespaces.size() > before.namespaces.size());
    }

    void labsThrownAwayLeaveNothing_data() {
        QTest::addColumn<bool>("asProcesses");
        QTest::newRow("threads") << false;
        QTest::newRow("processes") << true;
    }
    void labsThrownAwayLeaveNothing() {
        QFETCH(bool, asProcesses);
        const int labs = qEnvironmentVariableIntValue("ELEVEN_LONG") == 1 ? 500 : 25;
        const std::set<EndpointId> processes =
            asProcesses ? std::set<EndpointId>{kClient, kServer} : std::set<EndpointId>{};
        const Belongings before;
        for (int i = 0; i < labs; ++i) {
            LabTable table(kServerText, kClientText, {}, {}, true, processes);
            ELEVEN_START(table);
            QVERIFY(table.establish());
            if (i % 2 == 0) table.runOn(kServer); // else the server is thrown away with nothing read
            if (i % 3 == 0) QCOMPARE(table.start(), QString());
        }
        const Belongings after;
        QCOMPARE(after.descriptors, before.descriptors);
        QCOMPARE(after.threads, before.threads);
        QCOMPARE(after.children, before.children);
        QCOMPARE(after.namespaces, before.namespaces);
    }
};

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
