// Parts of a page know from when to when they are to be seen; a text of a lesson becomes paragraphs of runs.

#include "ui/page/pagelesson.h"

#include <QTest>

using namespace eleven;
using nlohmann::json;

class TestPageParts : public QObject {
    Q_OBJECT
private slots:
    void whatStaysIsWrittenOnce() {
        PageParts parts;
        for (const char* state : {"a", "a", "b", "a"}) {
            parts.beginMoment();
            parts.add({{"kind", "end"}, {"state", state}});
        }
        QCOMPARE(parts.all().dump(), std::string(R"([{"from":0,"kind":"end","state":"a","to":2},)"
                                                 R"({"from":2,"kind":"end","state":"b","to":3},)"
                                                 R"({"from":3,"kind":"end","state":"a","to":4}])"));
    }

    void whatIsThereTwiceIsWrittenTwice() {
        PageParts parts;
        for (const int count : {2, 1}) {
            parts.beginMoment();
            for (int i = 0; i < count; ++i)
                parts.add({{"kind", "check"}});
        }
        QCOMPARE(parts.all().dump(),
                 std::string(R"([{"from":0,"kind":"check","to":2},{"from":0,"kind":"check","to":1}])"));
    }

    void markdownBecomesRuns_data() {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("bold, code, italic")
            << "The **FIN** of `close()` is *held*."
            << R"json([{"runs":[["","The "],["b","FIN"],[""," of "],["code","close()"],[""," is "],["i","held"],["","."]],"tag":"p"}])json";
        QTest::newRow("a tag is text") << "<b>x</b>" << R"([{"runs":[["","<b>x</b>"]],"tag":"p"}])";
        QTest::newRow("a list")
            << "- one\n- two"
            << R"([{"runs":[["","• "],["","one"]],"tag":"p"},{"runs":[["","• "],["","two"]],"tag":"p"}])";
        QTest::newRow("an image is nothing") << "![](http://192.0.2.1/x.png)" << "[]";
        QTest::newRow("a link is its text")
            << "[x](http://192.0.2.1/)" << R"([{"runs":[["","x"]],"tag":"p"}])";
    }
    void markdownBecomesRuns() {
        QFETCH(QString, markdown);
        QFETCH(QString, blocks);
        QCOMPARE(QString::fromStdString(markdownBlocks(markdown).dump()), blocks);
    }
};

QTEST_MAIN(TestPageParts)
#include "tst_pageparts.moc"
