// Which descriptors a program has open, and of which socket.
#include "core/projection/opendescriptors.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;
using Table = OpenDescriptors::Table;

namespace {

constexpr EndpointId kChild{Side::Server, 1};

/// Listener 1 as descriptor 3, connection 3 as 4, and a child of both.
Story forked() {
    Story story;
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.called(kServer, 2, "listen(3, 5)", 0);
    story.reading(1, kServer, State::Listen);
    story.call(kServer, 3, "accept(3)", true);
    story.reading(3, kServer, State::Established);
    story.returned(kServer, 4, 4);
    story.reading(1, kServer, State::Listen);
    story.reading(3, kServer, State::Established);
    const EventNumber parents = story.call(kServer, 4, "fork()");
    const EventNumber childs = story.call(kChild, 4, "fork()");
    story.tell(ReturnEvent{kServer, parents, 4, 77, 0, {}, 5});
    story.tell(ReturnEvent{kChild, childs, 4, 0, 0, {}, 5});
    return story;
}

} // namespace

class TestOpenDescriptors : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aChildBeginsWithThoseOfItsParent() {
        const auto descriptors = projected<OpenDescriptors>(forked().trace());
        const Table both = {{3, 1}, {4, 3}};
        QVERIFY(descriptors.of(kServer) == both);
        QVERIFY(descriptors.of(kChild) == both);
        QVERIFY(descriptors.of(kClient).empty());
    }

    void whatOneClosesTheOtherKeeps() {
        Story story = forked();
        story.called(kChild, 6, "close(3)", 0);
        story.called(kServer, 9, "close(4)", 0);
        story.call(kServer, 10, "close(9)");
        story.returned(kServer, -1, 11, EBADF);
        const auto descriptors = projected<OpenDescriptors>(story.trace());
        QVERIFY(descriptors.of(kChild) == (Table{{4, 3}}));
        QVERIFY(descriptors.of(kServer) == (Table{{3, 1}}));
    }

    void theEndOfAProcessClosesThem() {
        Story story = forked();
        story.tell(ExitEvent{kServer, 0, SIGKILL});
        QVERIFY(projected<OpenDescriptors>(story.trace()).of(kServer).empty());
        QVERIFY(projected<OpenDescriptors>(story.trace()).of(kChild).size() == 2);
    }

    void theEndOfATextDoesNot() {
        Story story;
        story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        story.call(kClient, 2, "connect(3, server, 80)", true);
        story.reading(2, kClient, State::SynSent);
        story.tell(ExitEvent{.who = kClient, .keepsDescriptors = true});
        QVERIFY(projected<OpenDescriptors>(story.trace()).of(kClient) == (Table{{3, 2}}));
    }
};

QTEST_APPLESS_MAIN(TestOpenDescriptors)
#include "tst_opendescriptors.moc"
