#include "core/base/atomicfile.h"
#include "core/recording/jsonlines.h"
#include "core/recording/recordingfile.h"
#include "tests/callof.h"
#include "tests/recordings.h"
#include "ui/words/recordingwords.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

using namespace eleven;

namespace {

/// Every kind of event and every field, with values that are easily lost.
void tellTheRest(handmade::Story& story) {
    using handmade::kServer;
    Act forged;
    forged.kind = Act::Kind::Inject;
    forged.who = {Side::Server, 7};
    forged.segment = 1;
    forged.from = Side::Server;
    forged.forgery = {kSyn | kAck, std::uint16_t(0), -7, std::int64_t(1) << 40, std::string("\0\xff\n", 3)};
    story.tell(ActEvent{forged, 3, kRst, Side::Server, true});
    Act loss;
    loss.kind = Act::Kind::Loss;
    loss.percent = 30;
    loss.seed = 4000000000U;
    loss.duration = std::chrono::seconds(3);
    loss.toggle = "a";
    loss.on = true;
    story.tell(ActEvent{loss});
    Call call{callType("write", Dialect::QtSocket), {std::string("socket"), std::string("\xc3\x28")}, true};
    const EventNumber entered = story.tell(CallEvent{kServer, 2, call, true});
    story.tell(ReturnEvent{kServer, entered, 2, std::int64_t(-1) << 62, 4, "\xf0\x28", 3, true});
    SegmentEvent sent;
    sent.id = 99; // set by the caller
    sent.from = Side::Server;
    sent.relativeSeq = 4294967295U;
    sent.keptBack = sent.injected = sent.stacked = true;
    sent.alters = sent.repeats = 1;
    Segment segment = parseNotation("SFRP. 1:2(1) ack 3 win 9 <mss 1460>").value();
    segment.payload = {0, 255};
    segment.checksum = 0xFFFF;
    segment.urgentPointer = 3;
    sent.segment = std::make_shared<const Segment>(segment);
    for (const Event& event : story.trace())
        if (const auto* before = as<SegmentEvent>(event)) sent.id = before->id + 1;
    story.tell(sent);
    SocketEvent reading;
    reading.socket = 5;
    reading.host = Side::Server;
    reading.who = {Side::Server, 999};
    reading.isListener = reading.orphaned = true;
    reading.localAddress = hostAddress(Side::Server);
    reading.remoteAddress = Address(0xFFFFFFFF);
    reading.localPort = 65535;
    reading.remotePort = 1;
    reading.state = State::TimeWait;
    reading.tcpInfo = State::Closing;
    reading.receiveQueue = 4294967295U;
    reading.sendQueue = 1;
    reading.timer = Timer::FinWait2First;
    reading.timerLeft = std::chrono::hours(1);
    reading.retransmits = 255;
    reading.errnum = 11;
    story.tell(reading);
    StateEvent change;
    change.cause = 2;
    change.predicted = {State::Closed, State::TimeWait};
    story.tell(change);
    story.tell(SignalEvent{kServer, 17, entered, SignalFate::Ignored, 12});
    story.tell(ExitEvent{kServer, 3, 9, true, false});
    CheckEvent check;
    check.expectation = {Expectation::Kind::Lost,
                         {4, 5},
                         {Side::Client, 2},
                         {State::Listen, State::Closed},
                         6,
                         {{kSyn, EndpointId{Side::Server, 1}}, {0, {}}},
                         "recv = 0"};
    check.seen = {{State::Closed}, 7, {{kFin, {}}}, {"a", ""}};
    check.held = true;
    story.tell(check);
    story.tell(NoteEvent{NoteEvent::Code::NeverSettles, {Side::Client, 1}, -1, "\xff"});
    story.tell(FrameworkEvent{kServer, "c", "stateChanged(ClosingState)", "ClosingState"});
    story.tell(ScriptEvent{ScriptEvent::What::Left, ScriptEvent::Reason::Check, 4, 1, 9});
    story.tell(SourceEvent{"/home/a/server.c", "int main(void) {\n\t\"\xff\"\n}\n"});
    story.tell(PrintEvent{kServer, "waits\r\n\x1b[1m\xff", true});
    story.tell(StandEvent{kServer, callOf("accept(3)"), {"/home/a/server.c", 1, "main"}});
}

Recording handmadeRecording() {
    Recording recording;
    recording.origin = {{{"lesson.yaml", "id: a\n\"\\\u4e2d"}, {"text.en.md", ""}},
                        "a",
                        "b",
                        "ignore",
                        "kernel",
                        {{"x", true}, {"y", false}},
                        "6.1.0",
                        1700000000};
    handmade::Story first;
    handmade::tellWriteAfterClose(first);
    tellTheRest(first);
    handmade::Story second;
    handmade::tellHandshake(second);
    recording.branches.push_back({-1, 0, first.trace()});
    recording.branches.push_back({0, 3, second.trace()});
    recording.branches.push_back({1, 0, {}});
    return recording;
}

constexpr const char* kHeader =
    R"({"format":"eleven-states","version":1,"lesson":"a","tried":"","sigpipe":"","profile":"","toggles":{},)"
    R"("kernel":"6","began":0,"files":{}})"
    "\n";
constexpr const char* kFirstBranch = R"({"branch":0,"from":-1,"moment":0})"
                                     "\n";

} // namespace

class TestRecordingFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    static void write(const std::string& file, const std::string& text) {
        std::ofstream(file, std::ios::binary) << text;
    }
    static std::string textOf(const std::string& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    [[nodiscard]] QStringList names() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() {
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System))
            QFile::remove(m_folder.filePath(name));
    }

    void everythingComesBackAsItWas() {
        const Recording recording = handmadeRecording();
        std::set<std::size_t> kinds;
        for (const Event& event : recording.branches[0].trace)
            kinds.insert(event.body.index());
        QCOMPARE(kinds.size(), std::variant_size_v<decltype(Event::body)>);
        QVERIFY(saveRecording(recording, path("a.eleven")));
        const OpenedRecording opened = openRecording(path("a.eleven"));
        QVERIFY2(opened, qPrintable(errorWords(opened.error)));
        QCOMPARE(difference(recording, *opened.recording), std::string());
        QCOMPARE(opened.cutOff, std::size_t(0));
        QVERIFY(saveRecording(*opened.recording, path("b.eleven")));
        QCOMPARE(textOf(path("b.eleven")), textOf(path("a.eleven")));
    }

    void fieldsInAnyOrderAndOthersBesideAreRead() {
        write(path("a.eleven"), std::string(kHeader) + kFirstBranch +
                                    R"( {"fate":"x", "body":[{"a":[1]}], "kind":"jump","nextLine":0,)"
                                    R"("text":"t","line":2,"endpoint":"server","t":5,"n":1} )"
                                    "\r\n");
        const OpenedRecording opened = openRecording(path("a.eleven"));
        QVERIFY2(opened, qPrintable(errorWords(opened.error)));
        QVERIFY(isSame(opened.recording->branches[0].trace.at(1),
                       Event{1, Nanoseconds(5), JumpEvent{handmade::kServer, 2, "t", 0}}));
    }

    void aLastLineThatIsCutOffIsLeftOutAndThatIsSaid() {
        QVERIFY(saveRecording(handmadeRecording(), path("a.eleven")));
        const std::string whole = textOf(path("a.eleven"));
        const std::size_t header = whole.find('\n') + 1;
        const std::size_t first = whole.find('\n', header) + 1;
        for (std::size_t size = first; size < whole.size(); size += 97) {
            write(path("a.eleven"), whole.substr(0, size));
            const OpenedRecording opened = openRecording(path("a.eleven"));
            QVERIFY2(opened, qPrintable(errorWords(opened.error)));
            const auto lines =
                static_cast<std::size_t>(std::count(whole.begin(), whole.begin() + long(size), '\n'));
            const bool isWhole = whole[size - 1] == '\n' || whole[size] == '\n';
            QCOMPARE(opened.cutOff, isWhole ? 0 : lines + 1);
        }
    }

    void whatIsWrongIsSaidWithItsPlace_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const std::string& lines, const char* told) {
            QTest::newRow(name) << QString::fromStdString(lines) << QString::fromLatin1(told);
        };
        const auto event = [&](const char* name, const std::string& line, const char* told) {
            row(name, std::string(kHeader) + kFirstBranch + line + "\n", told);
        };
        row("nothing", "", ":1: expected a line with a JSON object, saw nothing of the kind");
        row("a text", "hello\n", ":1: expected a line with a JSON object, saw \"hello\"");
        row("a header that is cut off", R"({"format":)", ":1: expected a line with a JSON object");
        row("a list", "[1]\n", ":1: expected a line with a JSON object");
        row("a trace",
            R"({"format":"eleven-states-trace","version":1})"
            "\n",
            ":1: expected a recording, of the format eleven-states, saw \"eleven-states-trace\"");
        row("a newer version",
            R"({"format":"eleven-states","version":2})"
            "\n",
            ":1: expected version 1, which this Eleven States can read, saw 2");
        row("no origin",
            R"({"format":"eleven-states","version":1})"
            "\n",
            ":1: expected the key lesson, saw {");
        row("a path",
            R"({"format":"eleven-states","version":1,"lesson":"a","tried":"","sigpipe":"","profile":"",)"
            R"("toggles":{},"kernel":"6","began":0,"files":{"../x":""}})"
            "\n",
            ":1: expected the name of a file of a lesson, saw \"../x\"");
        row("no branch", kHeader, ":1: expected a line that begins a branch");
        row("an event without one",
            std::string(kHeader) + R"({"n":1})"
                                   "\n",
            ":2: expected a line that begins a branch");
        row("another branch",
            std::string(kHeader) + R"({"branch":1,"from":-1,"moment":0})"
                                   "\n",
            ":2: expected branch, the next number 0, saw 1");
        row("a branch of none",
            std::string(kHeader) + R"({"branch":0,"from":0,"moment":0})"
                                   "\n",
            ":2: expected from, the number of something before it, saw 0");
        row("a branch after more acts",
            std::string(kHeader) + kFirstBranch +
                R"({"branch":1,"from":0,"moment":1})"
                "\n",
            ":3: expected moment, a whole number from 0 to 0, saw 1");
        event("a line that is cut off in the middle", "{\"n\":1\n{}",
              ":3: expected a line with a JSON object");
        event("two objects in a line", R"({"n":1}{"n":2})", ":3: expected a line with a JSON object");
        event("too deep", std::string(50, '[') + std::string(50, ']'),
              ":3: expected a line with a JSON object");
        event("no number", R"({"t":1})", ":3: expected the key n, saw {\"t\":1}");
        event("another number", R"({"n":2})", ":3: expected n, the next number 1, saw 2");
        event("a kind that is none", R"({"n":1,"t":1,"kind":"x"})",
              ":3: expected kind, one of act, call, return");
        event("a text for a number", R"({"n":1,"t":"1"})",
              ":3: expected t, a whole number from -300000000000000000 to 300000000000000000, saw \"1\"");
        event("too large a number", R"({"n":1,"t":1,"kind":"fate","id":4294967296})",
              ":3: expected id, a whole number from 0 to 4294967295, saw 4294967296");
        event("a fate of no segment", R"({"n":1,"t":1,"kind":"fate","id":1,"fate":"dropped"})",
              ":3: expected id, the number of something before it, saw 1");
        event(
            "a return from no call",
            R"({"n":1,"t":1,"kind":"return","endpoint":"client","call":1,"line":1,"value":0,"detail":"","nextLine":0})",
            ":3: expected call, the number of something before it, saw 1");
        event(
            "a cause to come",
            R"({"n":1,"t":1,"kind":"state","socket":1,"host":"client","endpoint":"client","isListener":false,)"
            R"("from":"CLOSED","to":"LISTEN","cause":1,"stimulus":null,"predicted":[]})",
            ":3: expected cause, the number of something before it, saw 1");
        event("another endpoint", R"({"n":1,"t":1,"kind":"jump","endpoint":"client-1"})",
              ":3: expected endpoint, a name such as client or server-2, saw \"client-1\"");
        event("a call that is none",
              R"({"n":1,"t":1,"kind":"call","endpoint":"client","line":1,"name":"gets"})",
              ":3: expected name, one of ");
        event(
            "values of another call",
            R"({"n":1,"t":1,"kind":"call","endpoint":"client","line":1,"name":"close","values":["x"],"blocks":false})",
            ":3: expected values as close(fd) takes them, saw close(0)");
        event("octets that are none",
              R"({"n":1,"t":1,"kind":"jump","endpoint":"client","line":1,"text":{"hex":"f"},"nextLine":1})",
              ":3: expected text, octets in hexadecimal digits, saw {\"hex\":\"f\"}");
        event("flags that are none",
              R"({"n":1,"t":1,"kind":"act","act":"drop","flags":"SIN","lessonStep":0})",
              ":3: expected flags, flags such as SYN,ACK, saw \"SIN\"");
        const std::string segment =
            R"({"n":1,"t":1,"kind":"segment","id":1,"from":"client","relativeSeq":0,"relativeAck":0,"segment":)"
            R"({"source":"192.0.2.1","sourcePort":1,"destination":"192.0.2","destinationPort":1,"seq":1,"ack":0,)"
            R"("flags":"SYN","window":1,"checksum":0,"urgentPointer":0,"options":"00","payload":""}})";
        event("an address that is none", segment,
              ":3: expected destination, an address such as 192.0.2.1, saw \"192.0.2\"");
        event("options that are none",
              std::string(segment).replace(segment.find("\"192.0.2\""), 9, "\"192.0.2.2\""),
              ":3: expected options, at most 40 octets, a multiple of 4, saw 1");
    }
    void whatIsWrongIsSaidWithItsPlace() {
        QFETCH(QString, lines);
        QFETCH(QString, told);
        write(path("bad.eleven"), lines.toStdString());
        const OpenedRecording opened = openRecording(path("bad.eleven"));
        QVERIFY(!opened);
        const QString words = errorWords(opened.error);
        QVERIFY2(words.startsWith(QString::fromStdString(path("bad.eleven")) + told), qPrintable(words));
    }

    void everyCodeHasItsWords() {
        using Code = RecordingError::Code;
        for (int code = 0; code <= static_cast<int>(Code::FewerBranches); ++code) {
            const QString words = errorWords(RecordingError{Code(code), {"a", "b", "c"}, "seen", "file", 7});
            QVERIFY2(words.startsWith(QStringLiteral("file:7: expected ")) &&
                         words.endsWith(QStringLiteral(", saw seen")) && !words.contains(u'%') &&
                         !words.contains(QStringLiteral("expected ,")),
                     qPrintable(words));
        }
    }

    void whatIsNoFileIsNotRead() {
        const QString missing = errorWords(openRecording(path("none")).error);
        QVERIFY2(missing.endsWith(QStringLiteral(": expected a file that can be read, saw No such file or "
                                                 "directory (ENOENT)")),
                 qPrintable(missing));
        const QString folder = errorWords(openRecording(m_folder.path().toStdString()).error);
        QVERIFY2(folder.contains(QStringLiteral("expected a regular file")), qPrintable(folder));
        QVERIFY(::mkfifo(path("pipe").c_str(), 0600) == 0);
        QCOMPARE(openRecording(path("pipe")).error.code, RecordingError::Code::RegularFile);
    }

    void openingTellsHowFarItIsAndCanBeStopped() {
        Recording recording;
        recording.branches.emplace_back();
        for (EventNumber n = 1; n <= 30000; ++n)
            recording.branches[0].trace.append(
                {n, {}, JumpEvent{handmade::kClient, 1, std::string(50, 'x'), 1}});
        QVERIFY(saveRecording(recording, path("a.eleven")));
        std::vector<double> told;
        const OpenedRecording whole =
            openRecording(path("a.eleven"), [&](double part) { told.push_back(part); });
        QVERIFY(whole);
        QVERIFY(told.size() > 2 && std::is_sorted(told.begin(), told.end()) && told.front() < 0.9);
        QCOMPARE(told.back(), 1.0);
        std::stop_source stop;
        int calls = 0;
        const OpenedRecording stopped = openRecording(
            path("a.eleven"),
            [&](double) {
                ++calls;
                stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!stopped);
        QVERIFY(stopped.isStopped);
        QCOMPARE(calls, 1);
    }

    void savingReplacesTheOldFileAndKeepsItsModeAndLinks() {
        write(path("a.eleven"), "old");
        QCOMPARE(::chmod(path("a.eleven").c_str(), 0640), 0);
        QCOMPARE(::symlink("a.eleven", path("link").c_str()), 0);
        QVERIFY(saveRecording(handmadeRecording(), path("link")));
        QVERIFY(QFileInfo(QString::fromStdString(path("link"))).isSymLink());
        QVERIFY(openRecording(path("a.eleven")));
        struct stat about{};
        QCOMPARE(::stat(path("a.eleven").c_str(), &about), 0);
        QCOMPARE(about.st_mode & 0777U, 0640U);
        QCOMPARE(names(), (QStringList{QStringLiteral("a.eleven"), QStringLiteral("link")}));
    }

    void aFullDiskLeavesTheOldFile() {
        write(path("a.eleven"), "old");
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{2000, before.rlim_max};
        ::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> saved = saveRecording(handmadeRecording(), path("a.eleven"));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, SIG_DFL);
        QVERIFY(!saved);
        QCOMPARE(saved.error().errnum, EFBIG);
        QCOMPARE(saved.error().step, "write " + path("a.eleven"));
        QCOMPARE(textOf(path("a.eleven")), std::string("old"));
        QCOMPARE(names(), QStringList{QStringLiteral("a.eleven")});
    }

    void whatCannotBeReplacedIsLeftAndSaysWhy() {
        QCOMPARE(saveRecording({}, path("gone/a.eleven")).error().errnum, ENOENT);
        QCOMPARE(saveRecording({}, m_folder.path().toStdString()).error().errnum, EISDIR);
        QVERIFY(::mkfifo(path("pipe").c_str(), 0600) == 0);
        QVERIFY(!saveRecording({}, path("pipe")));
        QCOMPARE(names(), QStringList()); // a pipe is no file
        QVERIFY(QFileInfo::exists(QString::fromStdString(path("pipe"))));
    }

    void aFolderThatVanishesMeanwhileIsSaid() {
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("sub")));
        Result<AtomicFile> file = AtomicFile::open(path("sub/a.eleven"));
        QVERIFY(file);
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("sub"))).removeRecursively());
        const Result<void> saved = saveRecording(handmadeRecording(), *file);
        QVERIFY(!saved);
        QCOMPARE(saved.error().errnum, ENOENT);
    }

    void whatIsNotCommittedIsGone() {
        write(path("a.eleven"), "old");
        {
            Result<AtomicFile> file = AtomicFile::open(path("a.eleven"));
            QVERIFY(file);
            QVERIFY(file->write("new"));
            QCOMPARE(names().size(), 2);
        }
        QCOMPARE(names(), QStringList{QStringLiteral("a.eleven")});
        QCOMPARE(textOf(path("a.eleven")), std::string("old"));
    }
};

QTEST_APPLESS_MAIN(TestRecordingFile)
#include "tst_recordingfile.moc"
