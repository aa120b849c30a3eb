// Which programs stand in a pane.
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"
#include "ui/session/stagepicture.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class TestStagePicture : public QObject {
    Q_OBJECT

private slots:
    void eachClientOfALessonStandsAlone() {
        Story story;
        const EndpointId second{Side::Client, 1};
        story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        story.called(second, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        const auto picture = projected<StagePicture>(story.trace());
        QVERIFY(picture.processesOf(kClient) == std::vector{kClient});
        QVERIFY(picture.processesOf(second) == std::vector{second});
    }

    void whatAProgramOfOnesOwnForkedStandsBesideIt() {
        Story story;
        const EndpointId child{Side::Client, 1};
        for (const EndpointId who : {kClient, child})
            story.tell(CallEvent{
                .who = who, .call = callOf("socket(AF_INET, SOCK_STREAM, 0)"), .source = {"c.py", 3, ""}});
        const auto picture = projected<StagePicture>(story.trace());
        QVERIFY(picture.processesOf(kClient) == (std::vector{kClient, child}));
    }
};

QTEST_GUILESS_MAIN(TestStagePicture)
#include "tst_stagepicture.moc"
