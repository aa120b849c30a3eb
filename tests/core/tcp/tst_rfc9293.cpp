#include "core/tcp/rfc9293.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace eleven;

namespace {

using enum Stimulus;

const std::array<Stimulus, kStimulusCount> kAllStimuli = [] {
    std::array<Stimulus, kStimulusCount> all{};
    for (std::size_t i = 0; i < kStimulusCount; ++i)
        all[i] = static_cast<Stimulus>(i);
    return all;
}();

/// What RFC 9293 says, section by section: for each stimulus of section 3.10 a line for each state. "=": the
/// state stays. "error": the user call is refused. The last word is what is sent, "-": nothing. "|": a
/// choice.
constexpr const char* kText = R"(
passive OPEN          3.10.1
    CLOSED            LISTEN
    LISTEN            error
    SYN-SENT          error
    SYN-RECEIVED      error
    ESTABLISHED       error
    FIN-WAIT-1        error
    FIN-WAIT-2        error
    CLOSE-WAIT        error
    CLOSING           error
    LAST-ACK          error
    TIME-WAIT         error
active OPEN           3.10.1
    CLOSED            SYN-SENT      SYN
    LISTEN            SYN-SENT      SYN
    SYN-SENT          error
    SYN-RECEIVED      error
    ESTABLISHED       error
    FIN-WAIT-1        error
    FIN-WAIT-2        error
    CLOSE-WAIT        error
    CLOSING           error
    LAST-ACK          error
    TIME-WAIT         error
SEND                  3.10.2
    CLOSED            error
    LISTEN            SYN-SENT      SYN
    SYN-SENT          =
    SYN-RECEIVED      =
    ESTABLISHED       =             data
    FIN-WAIT-1        error
    FIN-WAIT-2        error
    CLOSE-WAIT        =             data
    CLOSING           error
    LAST-ACK          error
    TIME-WAIT         error
CLOSE                 3.10.4
    CLOSED            error
    LISTEN            CLOSED
    SYN-SENT          CLOSED
    SYN-RECEIVED      FIN-WAIT-1    FIN
    ESTABLISHED       FIN-WAIT-1    FIN
    FIN-WAIT-1        error
    FIN-WAIT-2        error
    CLOSE-WAIT        LAST-ACK      FIN
    CLOSING           error
    LAST-ACK          error
    TIME-WAIT         error
ABORT                 3.10.5; where a RST is sent 3.5.2 and figure 5, note 3, say TIME-WAIT
    CLOSED            error
    LISTEN            CLOSED
    SYN-SENT          CLOSED
    SYN-RECEIVED      CLOSED|TIME-WAIT  RST
    ESTABLISHED       CLOSED|TIME-WAIT  RST
    FIN-WAIT-1        CLOSED|TIME-WAIT  RST
    FIN-WAIT-2        CLOSED|TIME-WAIT  RST
    CLOSE-WAIT        CLOSED|TIME-WAIT  RST
    CLOSING           CLOSED
    LAST-ACK          CLOSED
    TIME-WAIT         CLOSED
rcv SYN               3.10.7.1, 3.10.7.2 third, 3.10.7.3 fourth, 3.10.7.4 fourth (challenge); 3.6.1 MAY-2
    CLOSED            =             RST
    LISTEN            SYN-RECEIVED  SYN,ACK
    SYN-SENT          SYN-RECEIVED  SYN,ACK
    SYN-RECEIVED      =             ACK
    ESTABLISHED       =             ACK
    FIN-WAIT-1        =             ACK
    FIN-WAIT-2        =             ACK
    CLOSE-WAIT        =             ACK
    CLOSING           =             ACK
    LAST-ACK          =             ACK
    TIME-WAIT         =|SYN-RECEIVED  SYN,ACK|ACK
rcv SYN again         3.10.7.4 first: it lies before RCV.NXT
    CLOSED            =             RST
    LISTEN            SYN-RECEIVED  SYN,ACK
    SYN-SENT          SYN-RECEIVED  SYN,ACK
    SYN-RECEIVED      =             ACK
    ESTABLISHED       =             ACK
    FIN-WAIT-1        =             ACK
    FIN-WAIT-2        =             ACK
    CLOSE-WAIT        =             ACK
    CLOSING           =             ACK
    LAST-ACK          =             ACK
    TIME-WAIT         =             ACK
rcv SYN,ACK           as above; 3.10.7.2 second; figure 7 for SYN-RECEIVED
    CLOSED            =             RST
    LISTEN            =             RST
    SYN-SENT          ESTABLISHED   ACK
    SYN-RECEIVED      ESTABLISHED   ACK
    ESTABLISHED       =             ACK
    FIN-WAIT-1        =             ACK
    FIN-WAIT-2        =             ACK
    CLOSE-WAIT        =             ACK
    CLOSING           =             ACK
    LAST-ACK          =             ACK
    TIME-WAIT         =             ACK
rcv ACK               3.10.7.1, 3.10.7.2 second, 3.10.7.3 fifth, 3.10.7.4 fifth; data is acknowledged (seventh)
    CLOSED            =             RST
    LISTEN            =             RST
    SYN-SENT          =
    SYN-RECEIVED      ESTABLISHED   -|ACK
    ESTABLISHED       =             -|ACK
    FIN-WAIT-1        =             -|ACK
    FIN-WAIT-2        =             -|ACK
    CLOSE-WAIT        =
    CLOSING           =
    LAST-ACK          =
    TIME-WAIT         =
rcv ACK of FIN        as above; where no FIN was sent it acknowledges something not yet sent
    CLOSED            =             RST
    LISTEN            =             RST
    SYN-SENT          =             RST
    SYN-RECEIVED      =             RST
    ESTABLISHED       =             ACK
    FIN-WAIT-1        FIN-WAIT-2    -|ACK
    FIN-WAIT-2        =             -|ACK
    CLOSE-WAIT        =             ACK
    CLOSING           TIME-WAIT
    LAST-ACK          CLOSED
    TIME-WAIT         =
rcv FIN               3.10.7.1, 3.10.7.2 second, 3.10.7.3 fifth, 3.10.7.4 eighth
    CLOSED            =             RST
    LISTEN            =             RST
    SYN-SENT          =
    SYN-RECEIVED      CLOSE-WAIT    ACK
    ESTABLISHED       CLOSE-WAIT    ACK
    FIN-WAIT-1        CLOSING       ACK
    FIN-WAIT-2        TIME-WAIT     ACK
    CLOSE-WAIT        =             ACK
    CLOSING           =             ACK
    LAST-ACK          =             ACK
    TIME-WAIT         =             ACK
rcv FIN, ACK of FIN   3.10.7.4 fifth, then eighth
    CLOSED            =             RST
    LISTEN            =             RST
    SYN-SENT          =             RST
    SYN-RECEIVED      =             RST
    ESTABLISHED       =             ACK
    FIN-WAIT-1        TIME-WAIT     ACK
    FIN-WAIT-2        TIME-WAIT     ACK
    CLOSE-WAIT        =             ACK
    CLOSING           =|TIME-WAIT   ACK
    LAST-ACK          =|CLOSED      -|ACK
    TIME-WAIT         =             ACK
rcv RST               3.10.7.1, 3.10.7.2 first, 3.10.7.3 second, 3.10.7.4 second
    CLOSED            =
    LISTEN            =
    SYN-SENT          CLOSED
    SYN-RECEIVED      CLOSED
    ESTABLISHED       CLOSED
    FIN-WAIT-1        CLOSED
    FIN-WAIT-2        CLOSED
    CLOSE-WAIT        CLOSED
    CLOSING           CLOSED
    LAST-ACK          CLOSED
    TIME-WAIT         CLOSED
rcv RST in the window  3.10.7.4 second, RFC 5961 section 3.2
    CLOSED            =
    LISTEN            =
    SYN-SENT          =
    SYN-RECEIVED      =             ACK
    ESTABLISHED       =             ACK
    FIN-WAIT-1        =             ACK
    FIN-WAIT-2        =             ACK
    CLOSE-WAIT        =             ACK
    CLOSING           =             ACK
    LAST-ACK          =             ACK
    TIME-WAIT         =             ACK
rcv unacceptable segment  3.10.7.4 first, fifth; a RST is dropped
    CLOSED            =             -|RST
    LISTEN            =             -|RST
    SYN-SENT          =             -|RST
    SYN-RECEIVED      =             -|ACK|RST
    ESTABLISHED       =             -|ACK
    FIN-WAIT-1        =             -|ACK
    FIN-WAIT-2        =             -|ACK
    CLOSE-WAIT        =             -|ACK
    CLOSING           =             -|ACK
    LAST-ACK          =             -|ACK
    TIME-WAIT         =             -|ACK
user timeout          3.10.8: for any state
    CLOSED            CLOSED
    LISTEN            CLOSED
    SYN-SENT          CLOSED
    SYN-RECEIVED      CLOSED
    ESTABLISHED       CLOSED
    FIN-WAIT-1        CLOSED
    FIN-WAIT-2        CLOSED
    CLOSE-WAIT        CLOSED
    CLOSING           CLOSED
    LAST-ACK          CLOSED
    TIME-WAIT         CLOSED
retransmission timeout R2  3.8.3: where something of ours can be unacknowledged
    CLOSED            =
    LISTEN            =
    SYN-SENT          CLOSED
    SYN-RECEIVED      CLOSED
    ESTABLISHED       CLOSED
    FIN-WAIT-1        CLOSED
    FIN-WAIT-2        =
    CLOSE-WAIT        CLOSED
    CLOSING           CLOSED
    LAST-ACK          CLOSED
    TIME-WAIT         =
keepalive timeout     3.8.4: while connected
    CLOSED            =
    LISTEN            =
    SYN-SENT          =
    SYN-RECEIVED      =
    ESTABLISHED       CLOSED
    FIN-WAIT-1        CLOSED
    FIN-WAIT-2        CLOSED
    CLOSE-WAIT        CLOSED
    CLOSING           CLOSED
    LAST-ACK          CLOSED
    TIME-WAIT         =
zero-window probe timeout  3.8.6.1: where something is still to be sent
    CLOSED            =
    LISTEN            =
    SYN-SENT          =
    SYN-RECEIVED      =
    ESTABLISHED       CLOSED
    FIN-WAIT-1        CLOSED
    FIN-WAIT-2        =
    CLOSE-WAIT        CLOSED
    CLOSING           CLOSED
    LAST-ACK          CLOSED
    TIME-WAIT         =
SYN,ACK timeout       3.8.3, of a SYN
    CLOSED            =
    LISTEN            =
    SYN-SENT          =
    SYN-RECEIVED      CLOSED
    ESTABLISHED       =
    FIN-WAIT-1        =
    FIN-WAIT-2        =
    CLOSE-WAIT        =
    CLOSING           =
    LAST-ACK          =
    TIME-WAIT         =
tcp_fin_timeout       none: FIN-WAIT-2 waits for ever
    CLOSED            =
    LISTEN            =
    SYN-SENT          =
    SYN-RECEIVED      =
    ESTABLISHED       =
    FIN-WAIT-1        =
    FIN-WAIT-2        =
    CLOSE-WAIT        =
    CLOSING           =
    LAST-ACK          =
    TIME-WAIT         =
Timeout=2MSL          3.10.8
    CLOSED            =
    LISTEN            =
    SYN-SENT          =
    SYN-RECEIVED      =
    ESTABLISHED       =
    FIN-WAIT-1        =
    FIN-WAIT-2        =
    CLOSE-WAIT        =
    CLOSING           =
    LAST-ACK          =
    TIME-WAIT         CLOSED
rcv data after CLOSE  3.6.1: MAY-1, and then SHLD-3
    CLOSED            =             RST
    LISTEN            =             RST
    SYN-SENT          =
    SYN-RECEIVED      ESTABLISHED   -|ACK
    ESTABLISHED       =             -|ACK
    FIN-WAIT-1        =|CLOSED      ACK|RST
    FIN-WAIT-2        =|CLOSED      ACK|RST
    CLOSE-WAIT        =
    CLOSING           =
    LAST-ACK          =
    TIME-WAIT         =
)";

QByteArray sendsName(Sends sends) {
    switch (sends) {
    case Sends::Nothing: return "-";
    case Sends::Syn: return "SYN";
    case Sends::SynAck: return "SYN,ACK";
    case Sends::Ack: return "ACK";
    case Sends::Data: return "data";
    case Sends::Fin: return "FIN";
    case Sends::Rst: return "RST";
    }
    return "?";
}

QByteArray nameOf(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

/// "-|ACK"
QByteArray sendsNames(SetOf<Sends> sends) {
    QByteArrayList names;
    for (const Sends one : sends)
        names += sendsName(one);
    return names.join('|');
}

/// What a word such as "=|CLOSED" means in `from`.
StateSet statesOf(const QByteArray& word, State from) {
    StateSet states;
    for (const QByteArray& name : word.split('|'))
        states = states | (name == "=" || name == "error" ? from : *stateNamed(name.constData()));
    return states;
}

/// The stimulus that a line of kText begins with, or none.
std::optional<Stimulus> stimulusOf(const QByteArray& line) {
    for (const Stimulus stimulus : kAllStimuli) {
        if (line.startsWith(nameOf(stimulusName(stimulus)) + "  ")) return stimulus;
    }
    return std::nullopt;
}

} // namespace

class TestRfc9293 : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void answersAsTheTextSays_data();
    void answersAsTheTextSays();
    void sendsAPassiveConnectionBackToListen();
    void anEntryEndsWhereTheConnectionGoesBackOrBeginsAnew();
    void everyCellHasAState();
    void walksEveryEdge_data();
    void walksEveryEdge();
    void namesEveryStimulusDifferently();
};

void TestRfc9293::answersAsTheTextSays_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("stimulus");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("sends");
    QSet<QByteArray> cells;
    std::optional<Stimulus> stimulus;
    for (const QByteArray& line : QByteArray(kText).split('\n')) {
        if (line.isEmpty()) continue;
        if (!line.startsWith(' ')) {
            stimulus = stimulusOf(line);
            QVERIFY2(stimulus.has_value(), line.constData());
            continue;
        }
        const QList<QByteArray> words = line.simplified().split(' ');
        const std::optional<State> state = stateNamed(words[0].constData());
        QVERIFY2(state.has_value(), line.constData());
        const QByteArray cell = words[0] + ", " + nameOf(stimulusName(*stimulus));
        cells.insert(cell);
        QTest::newRow(cell.constData()) << int(*state) << int(*stimulus) << words[1] << words.value(2);
    }
    QCOMPARE(cells.size(), qsizetype(kStateCount * kStimulusCount));
}

void TestRfc9293::answersAsTheTextSays() {
    QFETCH(int, state);
    QFETCH(int, stimulus);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, sends);
    const State from = State(state);
    const Transition answer = predict(from, Stimulus(stimulus));
    QCOMPARE(answer.isError, to == "error");
    QCOMPARE(stateNames(answer.to, "|"), stateNames(statesOf(to, from), "|"));
    QCOMPARE(sendsNames(answer.sends), sends.isEmpty() ? "-" : sends);
}

void TestRfc9293::sendsAPassiveConnectionBackToListen() {
    for (const State state : kAllStates) {
        for (const Stimulus stimulus : kAllStimuli) {
            const bool isBack =
                state == State::SynReceived && (stimulus == ArrivesRst || stimulus == ArrivesSyn);
            QCOMPARE(predict(state, stimulus, true),
                     isBack ? Transition{State::Listen} : predict(state, stimulus, false));
        }
    }
}

void TestRfc9293::anEntryEndsWhereTheConnectionGoesBackOrBeginsAnew() {
    const StateSet back = {State::Listen, State::Closed};
    QVERIFY(predictEntry(State::SynReceived, ArrivesRst, true) == back);
    QVERIFY(predictEntry(State::SynReceived, ArrivesSyn, true) == back);
    QVERIFY(predictEntry(State::SynReceived, ArrivesSynAgain, true) == StateSet(State::SynReceived));
    QVERIFY(predictEntry(State::SynReceived, ArrivesSyn, false) == StateSet(State::SynReceived));
    const StateSet anew = {State::TimeWait, State::SynReceived, State::Closed};
    QVERIFY(predictEntry(State::TimeWait, ArrivesSyn, false) == anew);
    QVERIFY(predictEntry(State::Established, ArrivesFin, true) == StateSet(State::CloseWait));
}

void TestRfc9293::everyCellHasAState() {
    for (const State state : kAllStates)
        for (const Stimulus stimulus : kAllStimuli)
            QVERIFY(!predict(state, stimulus).to.isEmpty() && !predict(state, stimulus).sends.isEmpty());
}

void TestRfc9293::walksEveryEdge_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (const Edge& edge : kEdges) {
        const QByteArray name = nameOf(stateName(edge.from)) + " to " + nameOf(stateName(edge.to));
        QTest::newRow(name.constData()) << int(edge.from) << int(edge.to);
    }
}

void TestRfc9293::walksEveryEdge() {
    QFETCH(int, from);
    QFETCH(int, to);
    const bool passive = State(to) == State::Listen; // a reset in SYN-RECEIVED
    const bool isWalked = std::any_of(kAllStimuli.begin(), kAllStimuli.end(), [&](Stimulus stimulus) {
        return predict(State(from), stimulus, passive).to.contains(State(to));
    });
    QVERIFY(isWalked);
}

void TestRfc9293::namesEveryStimulusDifferently() {
    QSet<QByteArray> names;
    for (const Stimulus stimulus : kAllStimuli)
        names.insert(nameOf(stimulusName(stimulus)));
    QCOMPARE(names.size(), qsizetype(kStimulusCount));
}

QTEST_APPLESS_MAIN(TestRfc9293)
#include "tst_rfc9293.moc"
