#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"
#include "ui/inspector/connectionstable.h"
#include "ui/words/texts.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class ConnectionsModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void saysWhatBothKernelsSay_data();
    void saysWhatBothKernelsSay();
    void hasARowForEachClientFromTheBeginning();
    void followsTheMoment();
    void coloursTheStates();
    void typingANumberChoosesAClient();
    void showingAChoiceIsNotChoosing();
};

void ConnectionsModelTest::saysWhatBothKernelsSay_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("cells");
    const auto cells = [](const char* text) { return QString::fromUtf8(text).split(u' '); };
    QTest::newRow("closed by its client") << 0 << cells("client 40000 FIN-WAIT-2 0 0 CLOSE-WAIT 0 0");
    QTest::newRow("open") << 1 << cells("client-2 40001 ESTABLISHED 0 0 ESTABLISHED 0 0");
    QTest::newRow("the SYN is held") << 2 << cells("client-3 40002 SYN-SENT 0 0 –  ");
    QTest::newRow("has not begun") << 3 << cells("client-4  –   –  ");
}

void ConnectionsModelTest::saysWhatBothKernelsSay() {
    QFETCH(int, row);
    QFETCH(QStringList, cells);
    CrowdStory story = crowd(2, 1);
    story.sendsSyn(2);
    story.showsSyn(2);
    const auto connections = projected<Connections>(story.trace());
    ConnectionsModel model;
    model.setClients(4);
    model.show(&connections);
    QStringList shown;
    for (int column = 0; column < model.columnCount(); ++column)
        shown << model.index(row, column).data().toString();
    QCOMPARE(shown, cells);
}

void ConnectionsModelTest::hasARowForEachClientFromTheBeginning() {
    ConnectionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClients(200);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.columnCount(), int{ConnectionsModel::ColumnCount});
    QCOMPARE(model.index(199, 0).data().toString(), QStringLiteral("client-200"));
    model.setClients(1);
    QCOMPARE(model.rowCount(), 1);
}

void ConnectionsModelTest::followsTheMoment() {
    const CrowdStory story = crowd(3, 3);
    ConnectionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClients(3);
    for (const EventNumber prefix : {story.trace().size(), EventNumber{20}, EventNumber{0}}) {
        const auto connections = projected<Connections>(story.trace(), prefix);
        model.show(&connections);
        const SocketEvent* end = connections.clientEnd(0);
        QCOMPARE(model.index(0, ConnectionsModel::ClientState).data().toString(),
                 end ? latin(stateName(end->state)) : QStringLiteral("–"));
    }
}

void ConnectionsModelTest::coloursTheStates() {
    const CrowdStory story = crowd(1, 1);
    const auto connections = projected<Connections>(story.trace());
    const Theme theme = Theme::dark();
    ConnectionsModel model;
    model.setClients(1);
    model.setTheme(theme, Type::from(QFont()));
    model.show(&connections);
    const QModelIndex server = model.index(0, ConnectionsModel::ServerState);
    QCOMPARE(server.data(Qt::ForegroundRole).value<QColor>(), theme.stateText(State::CloseWait));
    QCOMPARE(server.data(Qt::BackgroundRole).value<QColor>(), theme.stateTint(State::CloseWait));
    QVERIFY(!model.index(0, ConnectionsModel::Port).data(Qt::ForegroundRole).isValid());
}

void ConnectionsModelTest::typingANumberChoosesAClient() {
    ConnectionsTable table;
    table.connections().setClients(200);
    const QSignalSpy chosen(&table, &ConnectionsTable::clientChosen);
    QTest::keyClicks(&table, QStringLiteral("17"));
    QCOMPARE(table.currentIndex().row(), 16);
    QCOMPARE(chosen.last().value(0).toInt(), 16);
    QTest::keyClicks(&table, QStringLiteral("99")); // 1799: there is none
    QCOMPARE(table.currentIndex().row(), 178);
}

void ConnectionsModelTest::showingAChoiceIsNotChoosing() {
    ConnectionsTable table;
    table.connections().setClients(200);
    const QSignalSpy chosen(&table, &ConnectionsTable::clientChosen);
    table.showChosen(120);
    QCOMPARE(table.currentIndex().row(), 120);
    QVERIFY(chosen.isEmpty());
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(chosen.last().value(0).toInt(), 121);
}

QTEST_MAIN(ConnectionsModelTest)
#include "tst_connectionsmodel.moc"
