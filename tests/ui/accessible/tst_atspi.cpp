// The program as a screen reader has it: another process, a real bus of accessibility, a real lab. All that
// is done here is done through it.
#include "tests/labtable.h"
#include "tests/ui/accessible/atspi.h"

#include <QDBusReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace eleven;

namespace {

constexpr int kPatience = 20000;    // ms
constexpr unsigned kChecked = 4;    // ATSPI_STATE_CHECKED
constexpr unsigned kFocusable = 11; // ATSPI_STATE_FOCUSABLE
constexpr unsigned kSelected = 23;  // ATSPI_STATE_SELECTED
constexpr unsigned kShowing = 25;   // ATSPI_STATE_SHOWING

/// A process that prints one line when it is ready.
class Helper : public QProcess {
public:
    ~Helper() override {
        terminate();
        waitForFinished(kPatience);
    }
    /// The line; empty: it could not be started.
    QString begin(const QString& program, const QStringList& arguments) {
        start(program, arguments);
        while (!canReadLine() && waitForReadyRead(kPatience)) {
        }
        return QString::fromUtf8(readLine()).trimmed();
    }
};

/// Of what can be seen.
void collectUnnamed(const AtspiNode& whole, QStringList& unnamed) {
    for (const AtspiNode& part : whole.children()) {
        if (!part.has(kShowing)) continue;
        if (part.has(kFocusable) && part.name().isEmpty())
            unnamed << part.role() + QStringLiteral(" in ") + whole.name();
        collectUnnamed(part, unnamed);
    }
}

/// Of a desktop that wants things to stand still.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public slots:
    [[nodiscard]] QDBusVariant Read(const QString&, const QString&) const {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(false)));
    }
};

} // namespace

class TestAtspi : public QObject {
    Q_OBJECT
public slots:
    /// A notification appeared: to a screen reader it is to be spoken.
    void hear(const QDBusMessage& signal) {
        const QVariantList what = signal.arguments();
        if (what.value(0).toString() != QStringLiteral("showing") || what.value(1).toInt() != 1) return;
        const AtspiNode source(*m_bus, signal.service(), signal.path());
        if (source.role() == QStringLiteral("notification")) m_heard << source.name();
    }

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyControlHasAName();
    void aLessonCanBeFollowedByEarAlone();
    void thingsStandStillWhereTheDesktopWantsIt();

private:
    QString begin();
    QString startDisplay();
    QString startBus();
    QString startProgram();
    [[nodiscard]] AtspiNode node(const char* role, const char* name) const {
        return m_window.find(QString::fromLatin1(role), QString::fromLatin1(name));
    }
    [[nodiscard]] QStringList ladder() const { return m_ladder.namesOfChildren(); }
    [[nodiscard]] AtspiNode segment(const char* begin) const {
        return m_ladder.find(QStringLiteral("list item"), QString::fromLatin1(begin));
    }
    void step();

    QTemporaryDir m_home;
    Portal m_portal;
    Helper m_display, m_session, m_program;
    std::optional<QDBusConnection> m_bus;
    AtspiNode m_window, m_ladder, m_story, m_step;
    QStringList m_heard; ///< what was announced
};

QString TestAtspi::startDisplay() {
    if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
        return QStringLiteral("Xvfb is not installed");
    const QString number = m_display.begin(
        QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                 QStringLiteral("0"), QStringLiteral("1600x1000x24")});
    if (number.isEmpty()) return QStringLiteral("Xvfb does not start");
    qputenv("DISPLAY", ':' + number.toLatin1());
    return {};
}

/// One of its own: that of the desktop is left alone.
QString TestAtspi::startBus() {
    const QString address = m_session.begin(
        QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    if (address.isEmpty()) return QStringLiteral("dbus-daemon is not installed, or does not start");
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLatin1());
    auto session = QDBusConnection::connectToBus(address, QStringLiteral("session"));
    const QDBusReply<QString> where = session.call(
        QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                       QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
    session.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                           QDBusConnection::ExportAllSlots);
    session.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    if (!where.isValid()) return QStringLiteral("at-spi2-core: ") + where.error().message();
    m_bus = QDBusConnection::connectToBus(where.value(), QStringLiteral("accessibility"));
    return m_bus->isConnected() ? QString() : m_bus->lastError().message();
}

QString TestAtspi::startProgram() {
    const QString events = QStringLiteral("org.a11y.atspi.Event.Object");
    m_bus->connect({}, {}, events, QStringLiteral("StateChanged"), this, SLOT(hear(QDBusMessage)));
    auto listen = QDBusMessage::createMethodCall(
        QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/registry"),
        QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("RegisterEvent"));
    listen << QStringLiteral("Object:StateChanged:Showing");
    m_bus->call(listen);
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("LANGUAGE", "en");
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    qputenv("XDG_STATE_HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(ELEVEN_PROGRAM), {QStringLiteral("handshake")});
    const bool isThere = QTest::qWaitFor(
        [this] {
            m_window = AtspiNode::desktop(*m_bus).find(QStringLiteral("frame"), QString());
            return !m_window.isNull() && !node("push button", "Step").isNull();
        },
        kPatience);
    return isThere ? QString() : QStringLiteral("the program does not come to the bus of accessibility");
}

QString TestAtspi::begin() {
    QString failure = LabTable("puts(\"server\");\n", "puts(\"client\");\n").start();
    if (failure.isEmpty()) failure = startDisplay();
    if (failure.isEmpty()) failure = startBus();
    return failure.isEmpty() ? startProgram() : failure;
}

void TestAtspi::initTestCase() {
    ELEVEN_REQUIRE(begin());
    m_ladder = node("list", "Ladder of segments");
    m_story = node("label", "Nothing has happened yet");
    m_step = node("push button", "Step");
}

void TestAtspi::cleanupTestCase() {
    m_window = m_ladder = m_story = m_step = {};
    m_program.terminate();
    m_program.waitForFinished(kPatience);
    QDBusConnection::disconnectFromBus(QStringLiteral("accessibility"));
    QDBusConnection::disconnectFromBus(QStringLiteral("session"));
}

void TestAtspi::everyControlHasAName() {
    QStringList unnamed;
    collectUnnamed(m_window, unnamed);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

/// One step is an announcement: the sentence below the ladder.
void TestAtspi::step() {
    m_heard.clear();
    QVERIFY(m_step.act(QStringLiteral("Press")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_heard.isEmpty(), kPatience);
}

void TestAtspi::aLessonCanBeFollowedByEarAlone() {
    QVERIFY(ladder().contains(QStringLiteral("client: CLOSED")));
    for (int i = 0; i < 20 && segment("held: SYN").isNull(); ++i) {
        step();
        if (QTest::currentTestFailed()) return;
        const QStringList heard = m_heard; // more than one where something came by itself meanwhile
        QVERIFY2(QSet<QString>(heard.begin(), heard.end()).size() == heard.size(),
                 qPrintable(heard.join(u'\n')));
        QTRY_VERIFY2_WITH_TIMEOUT(m_heard.last().startsWith(m_story.name()), qPrintable(m_heard.last()),
                                  kPatience);
    }
    const AtspiNode syn = segment("held: SYN");
    QVERIFY2(!syn.isNull(), qPrintable(ladder().join(u'\n')));
    QVERIFY(syn.name().contains(QStringLiteral("from client, seq 0"))); // perhaps "×2" before it
    QVERIFY(!syn.description().isEmpty());
    QCOMPARE(syn.actions(),
             QStringList({QStringLiteral("deliver"), QStringLiteral("drop"), QStringLiteral("copy")}));

    m_heard.clear();
    QVERIFY(syn.act(QStringLiteral("deliver")));
    QTRY_VERIFY_WITH_TIMEOUT(!segment("server, new: SYN-RECEIVED").isNull(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_heard.isEmpty(), kPatience);
    QVERIFY2(m_heard[0].contains(QStringLiteral("SYN-RECEIVED")), qPrintable(m_heard[0]));
    QVERIFY2(m_heard[0].contains(QStringLiteral("The kernel's answer")), qPrintable(m_heard[0]));
    QVERIFY(syn.name().endsWith(QStringLiteral("delivered")));

    const AtspiNode diagram = node("list", "State diagram");
    QVERIFY(diagram.find(QStringLiteral("list item"), QStringLiteral("SYN-SENT: client")).has(kSelected));
    QVERIFY(diagram.namesOfChildren().contains(QStringLiteral("client: CLOSED → SYN-SENT")));
    const QStringList code = node("list", "Program of the client").namesOfChildren();
    QVERIFY2(!code.filter(QStringLiteral("= 3")).isEmpty(), qPrintable(code.join(u'\n')));
    QVERIFY(code.filter(QStringLiteral("connect")).value(0).contains(QStringLiteral("waits")));

    const AtspiNode synAck = segment("held: SYN,ACK");
    QVERIFY(synAck.act(QStringLiteral("drop")));
    QTRY_VERIFY2_WITH_TIMEOUT(synAck.name().endsWith(QStringLiteral("dropped")),
                              qPrintable(ladder().join(u'\n')), kPatience);
}

void TestAtspi::thingsStandStillWhereTheDesktopWantsIt() {
    const AtspiNode motion = m_window.find(
        [](const AtspiNode& node) { return node.name().startsWith(QStringLiteral("Reduced motion")); });
    QTRY_VERIFY_WITH_TIMEOUT(motion.has(kChecked), kPatience);
}

QTEST_GUILESS_MAIN(TestAtspi)
#include "tst_atspi.moc"
