#include "app/crowdtext.h"
#include "tests/crowdstory.h"

#include <QRegularExpression>
#include <QTest>

#include <sstream>

using namespace eleven;
using namespace eleven::handmade;

namespace {

/// One act of the script, "run: clients to end", in which all of `story` happens.
QByteArray textOf(const CrowdStory& story) {
    std::ostringstream out;
    CrowdText text(out, {"many"});
    text.begin("run: clients to end");
    for (const Event& event : story.trace())
        text.add(event);
    text.finish();
    return QByteArray::fromStdString(out.str());
}

} // namespace

class TestCrowdText : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void anActIsOneLineHoweverManyClientsItRuns() {
        QCOMPARE(textOf(crowd(40, 28)),
                 QByteArray("── many ──\n"
                            "run: clients to end          server: LISTEN, 12 × ESTABLISHED, 28 × CLOSE-WAIT; "
                            "clients: 12 × ESTABLISHED, 28 × FIN-WAIT-2\n"));
    }

    void whatFailsIsToldOnceWithItsNumber() {
        CrowdStory story = crowd(1, 0);
        for (int i = 1; i < 4; ++i) {
            story.call(CrowdStory::client(i), 2, "connect(3, server, 80)", true);
            story.returned(CrowdStory::client(i), -1, 3, ECONNREFUSED);
        }
        QVERIFY(textOf(story).endsWith("\n    3 × client: connect() = -1 ECONNREFUSED\n"));
    }

    void aProcessOfTheServerIsNamed() {
        CrowdStory story = crowd(1, 0);
        const EndpointId child{Side::Server, 1};
        story.call(child, 2, "send(4, \"late\", 4, 0)", true);
        story.returned(child, -1, 3, EPIPE);
        QVERIFY2(textOf(story).endsWith("\n    server-2: send() = -1 EPIPE\n"), textOf(story).constData());
    }

    void aLongNoteIsBroken() {
        CrowdStory story = crowd(1, 0);
        story.tell(NoteEvent{.code = NoteEvent::Code::OnLoopback, .detail = "80 → 20080"});
        const QString text = QString::fromUtf8(textOf(story));
        QVERIFY(text.contains(QStringLiteral("\n    · on 127.0.0.1")));
        for (const QString& line : text.split(u'\n'))
            QVERIFY2(line.size() <= 110, qPrintable(line));
    }

    void aDeathHasItsSignal() {
        CrowdStory story = crowd(1, 1);
        story.tell(ExitEvent{kServer, 0, SIGKILL});
        QVERIFY(textOf(story).endsWith("\n    server: killed by SIGKILL\n"));
    }

    void aCheckThatDidNotHoldSaysWhatWasSeen() {
        CrowdStory story = crowd(2, 0);
        Expectation wanted{.kind = Expectation::Kind::Count, .place = {12, 1}, .who = handmade::kServer};
        wanted.states = {State::CloseWait};
        wanted.count = 2;
        story.tell(CheckEvent{wanted, {}, false, 0});
        QVERIFY(textOf(story).endsWith("\n✗ count server CLOSE-WAIT: expected 2, saw 0\n"));
    }
};

QTEST_GUILESS_MAIN(TestCrowdText)
#include "tst_crowdtext.moc"
