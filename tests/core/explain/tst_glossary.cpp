// The entries of Explain: what the reader refuses, and what resources/explain/README.md asks of them.

#include "tests/core/explain/entries.h"

#include "core/base/utf8.h"
#include "core/call/calltype.h"
#include "core/tcp/patientprofile.h"
#include "core/tcp/rfc9293.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

constexpr int kMostWords = 90;       // English
constexpr int kMostCharacters = 150; // Chinese

QString told(const EntryWords& words) {
    const std::string all = words.title + ' ' + words.what + ' ' + words.entered + ' ' + words.left + ' ' +
                            words.next + ' ' + words.wrong + ' ' + words.linux;
    return QString::fromStdString(all);
}

/// Each character, and each run of Latin ones, once; points do not count.
int chineseLength(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("\\p{Han}|[A-Za-z0-9_][A-Za-z0-9_():,.-]*"));
    auto found = pattern.globalMatch(text);
    int count = 0;
    for (; found.hasNext(); found.next())
        ++count;
    return count;
}

QStringList fieldsOf(const EntryWords& words) {
    QStringList fields;
    const auto take = [&fields](const char* name, const std::string& text) {
        if (!text.empty()) fields << QString::fromLatin1(name);
    };
    take("title", words.title);
    take("what", words.what);
    take("entered", words.entered);
    take("left", words.left);
    take("next", words.next);
    take("wrong", words.wrong);
    take("linux", words.linux);
    return fields;
}

/// The course as it shall be; some of them are still to come.
const std::set<std::string>& courseIds() {
    static const std::set<std::string> ids = {
        "handshake",   "data",       "teardown",          "three-or-four", "time-wait", "eof",
        "sigpipe",     "half-close", "write-after-close", "closing",       "lost-syn",  "simultaneous-open",
        "lost-fin",    "reset",      "shared-socket",     "backlog",       "keepalive", "close-wait-leak",
        "nonblocking", "qt-sockets", "fork-server",       "all-eleven"};
    return ids;
}

QString idOf(const GlossaryEntry& entry) { return QString::fromStdString(entry.name); }

} // namespace

class TestGlossary : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(readEntries(m_glossary), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void saysWhereAFileIsWrong_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(message);
        };
        row("text before an entry", "# States\nLISTEN\n", "f.md:2:1: expected ## and a name, saw \"LISTEN\"");
        row("no field", "## A\nwhat: x\nso it is\n", "f.md:3:1: expected key: value, saw \"so it is\"");
        row("twice", "## A\nwhat: x\n## A\n", "f.md:3:4: expected each name once, saw \"A\"");
        row("field twice", "## A\nwhat: x\nwhat: y\n", "f.md:3:1: expected each field once, saw \"what\"");
        row("no such field", "## A\nlesons: x\n",
            "f.md:2:1: expected title, what, entered, left, next, wrong, linux, names, source, work, lessons "
            "or "
            "see (did you mean lessons?), saw \"lesons\"");
        row("says nothing", "## A\nnext: x\n", "f.md:2:1: expected what: of \"A\", saw nothing");
    }
    void saysWhereAFileIsWrong() {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        Glossary glossary;
        const auto error = glossary.read(EntryKind::State, "en", "f.md", text.toStdString());
        QVERIFY(error);
        QCOMPARE(QString::fromStdString(error->message()), message);
    }

    void anotherLanguageHasNoEntriesOfItsOwn() {
        Glossary glossary;
        QVERIFY(!glossary.read(EntryKind::State, "en", "e.md", "## A\nwhat: x\nwork: ss\n"));
        const auto read = [&glossary](const char* text) {
            return glossary.read(EntryKind::State, "zh_CN", "z.md", text)->message();
        };
        QCOMPARE(read("## B\nwhat: y\n"), std::string("z.md:1:4: expected an entry of the English file, "
                                                      "once, saw \"B\""));
        QVERIFY(read("## A\nwork: y\n").starts_with("z.md:2:1: expected title, what"));
    }

    void anEntryWithoutWordsOfALanguageSpeaksEnglish() {
        Glossary glossary;
        QVERIFY(!glossary.read(EntryKind::State, "en", "e.md", "## A\nwhat: x\n"));
        QCOMPARE(glossary.find("A")->in("zh_CN").what, std::string("x"));
        QCOMPARE(glossary.find("A")->titleIn("zh_CN"), std::string("A"));
        QVERIFY(glossary.find("B") == nullptr);
    }

    void bothLanguagesSayTheSame() {
        for (const GlossaryEntry& entry : m_glossary.entries()) {
            const QStringList english = fieldsOf(entry.in("en"));
            QVERIFY2(fieldsOf(entry.words.at("zh_CN")) == english, qPrintable(idOf(entry)));
            QVERIFY2(told(entry.in("zh_CN")).count(u'`') % 2 == 0, qPrintable(idOf(entry)));
            QVERIFY2(told(entry.in("en")).count(u'`') % 2 == 0, qPrintable(idOf(entry)));
        }
    }

    void noEntryIsLong() {
        for (const GlossaryEntry& entry : m_glossary.entries()) {
            const int words = static_cast<int>(told(entry.in("en")).split(u' ', Qt::SkipEmptyParts).size());
            QVERIFY2(words <= kMostWords, qPrintable(idOf(entry) + u' ' + QString::number(words)));
            const int length = chineseLength(told(entry.in("zh_CN")));
            QVERIFY2(length <= kMostCharacters, qPrintable(idOf(entry) + u' ' + QString::number(length)));
        }
    }

    void aMisconceptionStandsInQuotes() {
        for (const GlossaryEntry& entry : m_glossary.entries()) {
            if (entry.in("en").wrong.empty()) continue;
            QVERIFY2(entry.in("en").wrong.starts_with('"'), qPrintable(idOf(entry)));
            QVERIFY2(entry.in("zh_CN").wrong.starts_with("「"), qPrintable(idOf(entry)));
        }
    }

    void everyLinkLeadsSomewhere() {
        for (const GlossaryEntry& entry : m_glossary.entries()) {
            for (const std::string& other : entry.see)
                QVERIFY2(m_glossary.find(other) != nullptr && other != entry.name,
                         qPrintable(idOf(entry) + u' ' + QString::fromStdString(other)));
            for (const std::string& lesson : entry.lessons)
                QVERIFY2(courseIds().contains(lesson), qPrintable(idOf(entry)));
        }
    }

    void whatALessonMayNameHasAnEntry() {
        std::set<std::string> names;
        for (const State state : kAllStates)
            names.insert(std::string(stateName(state)));
        for (const TimerKind timer : kTimerKinds)
            names.insert(entryOf(timer));
        for (const Dialect dialect : {Dialect::C, Dialect::QtSocket, Dialect::QtServer})
            for (const std::string& call : callNames(dialect))
                names.insert(entryOf(*callType(call, dialect)));
        using G = ConstantGroup;
        for (const G group :
             {G::SocketOption, G::TcpOption, G::Flag, G::How, G::Signal, G::FileFlag, G::Event})
            for (const std::string& constant : constantsOf(group))
                names.insert(constant);
        for (const ProfileSetting& setting : patientSysctls())
            names.insert(setting.name);
        for (const std::string& name : names)
            QVERIFY2(m_glossary.find(name) != nullptr, name.c_str());
    }

    void eachWayOutOfAStateIsNamed() {
        for (const Edge& edge : kEdges) {
            // A SYN makes an entry beside the listener, and connect() on it is refused.
            if (edge.from == State::Listen || edge == Edge{State::SynReceived, State::Listen}) continue;
            if (edge.to == State::Closed) continue;
            const GlossaryEntry* entry = m_glossary.find(std::string(stateName(edge.from)));
            for (const char* language : {"en", "zh_CN"})
                QVERIFY2(entry->in(language).left.find("→ " + std::string(stateName(edge.to))) !=
                             std::string::npos,
                         entry->name.c_str());
        }
    }

    void whatThePatientProfileTurnsOffIsOff() {
        for (const ProfileSetting& setting : patientSysctls()) {
            const GlossaryEntry* entry = m_glossary.find(setting.name);
            for (const auto& [language, off] : {std::pair("en", "turns it off"), {"zh_CN", "关掉它"}})
                if (entry->in(language).what.find(off) != std::string::npos)
                    QCOMPARE(setting.value, std::string("0"));
        }
    }

private:
    Glossary m_glossary;
};

QTEST_GUILESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
