// Acts in the notation of lesson files: what is recorded can be written into a lesson.

#include "core/recording/event.h"

#include <QTest>

#include <functional>

using namespace eleven;

Q_DECLARE_METATYPE(eleven::ActEvent)

class TestAct : public QObject {
    Q_OBJECT
private slots:
    void isWrittenAsInALesson_data() {
        QTest::addColumn<ActEvent>("done");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* text, const std::function<void(ActEvent&)>& make) {
            ActEvent done;
            make(done);
            QTest::newRow(text) << done << QString::fromUtf8(text);
        };
        using enum Act::Kind;
        const auto onSyn = [](ActEvent& done, Act::Kind kind) {
            done.act.kind = kind;
            done.act.segment = 3;
            done.flags = kSyn | kAck;
            done.from = Side::Server;
        };
        row("run: client-2", [](ActEvent& done) { done.act.who = {Side::Client, 1}; });
        row("deliver: SYN,ACK from server", [&](ActEvent& done) { onSyn(done, Deliver); });
        row("drop: segment 3", [](ActEvent& done) { done.act = {.kind = Drop, .who = {}, .segment = 3}; });
        row("toggle: {take: true}", [](ActEvent& done) {
            done.act.kind = Toggle;
            done.act.toggle = "take";
            done.act.on = true;
        });
        row("cut: false", [](ActEvent& done) { done.act.kind = Cut; });
        row("wire: hold", [](ActEvent& done) { done.act.kind = Flow; });
        row("skip: 2MSL", [](ActEvent& done) { done.act.kind = SkipTimeWait; });
        row("wait: 1.2s", [](ActEvent& done) {
            done.act.kind = Wait;
            done.act.duration = std::chrono::milliseconds(1200);
        });
        row("alter: {segment: \"SYN,ACK from server\", seq: -1, window: 0}", [&](ActEvent& done) {
            onSyn(done, Alter);
            done.act.forgery.window = 0;
            done.act.forgery.seq = -1;
        });
        row("delay: {segment: \"SYN,ACK from server\", by: 250ms}", [&](ActEvent& done) {
            onSyn(done, Delay);
            done.act.duration = std::chrono::milliseconds(250);
        });
        row("reorder: {from: server}", [](ActEvent& done) {
            done.act.kind = Reorder;
            done.act.from = Side::Server;
        });
        row("loss: {from: client, percent: 10, seed: 1}", [](ActEvent& done) {
            done.act.kind = Loss;
            done.act.from = Side::Client;
            done.act.percent = 10;
            done.act.seed = 1;
        });
        row("inject: {flags: RST, from: client, seq: +1}", [](ActEvent& done) {
            done.act.kind = Inject;
            done.act.from = Side::Client;
            done.act.forgery.flags = kRst;
            done.act.forgery.seq = 1;
        });
        row("inject: {flags: \"PSH,ACK\", from: server, to: client-2, data: \"x\"}", [](ActEvent& done) {
            done.act.kind = Inject;
            done.act.who = {Side::Client, 1};
            done.act.from = Side::Server;
            done.act.forgery.flags = kPsh | kAck;
            done.act.forgery.data = "x";
        });
    }
    void isWrittenAsInALesson() {
        QFETCH(ActEvent, done);
        QTEST(QString::fromStdString(actText(done)), "text");
    }
};

QTEST_GUILESS_MAIN(TestAct)
#include "tst_act.moc"
