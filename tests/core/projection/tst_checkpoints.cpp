// What lets a jump begin near where it goes: checkpoints, and lists that are searched without looking at all.
#include "core/projection/bysocket.h"
#include "core/projection/checkpoints.h"
#include "core/projection/furthestback.h"

#include <QTest>

#include <set>
#include <vector>

using namespace eleven;

class TestCheckpoints : public QObject {
    Q_OBJECT

private slots:
    void theNearestThatIsNotBehindIsFound() {
        Checkpoints<int> kept = passed(10'000);
        QVERIFY(kept.before(100) == nullptr);
        for (const EventNumber prefix : {EventNumber{600}, EventNumber{5'000}, EventNumber{10'000}}) {
            const auto* found = kept.before(prefix);
            QVERIFY(found != nullptr && found->at <= prefix && prefix - found->at < 512);
            QCOMPARE(found->value, static_cast<int>(found->at));
        }
    }

    void theirNumberIsBounded() {
        Checkpoints<int> kept = passed(1'000'000);
        std::set<EventNumber> places;
        for (EventNumber prefix = 0; prefix <= 1'000'000; prefix += 100)
            if (const auto* found = kept.before(prefix)) places.insert(found->at);
        QVERIFY2(places.size() > 100 && places.size() <= 256, qPrintable(QString::number(places.size())));
        EventNumber last = 0;
        for (const EventNumber at : places) {
            QVERIFY(at - last <= 4096 * 2);
            last = at;
        }
    }

    void onesOwnWayBackMakesNoNewOnes() {
        Checkpoints<int> kept = passed(2'000);
        kept.pass(1'024, -1); // gone back, and there once more
        QCOMPARE(kept.before(1'100)->value, 1'024);
        kept.clear();
        QVERIFY(kept.before(1'100) == nullptr);
    }

    void socketsAreFoundByTheirNumber() {
        BySocket<int> values;
        for (SocketId socket = 1; socket <= 500; ++socket)
            values.set(socket, static_cast<int>(socket));
        const BySocket<int> copy = values;
        values.set(7, -7);
        values.set(4'000'000'000, 4); // a file may say so
        values.set(4'000'000'000, 5);
        QCOMPARE(values.size(), std::size_t{501});
        QCOMPARE(*values.find(7), -7);
        QCOMPARE(*copy.find(7), 7);
        QCOMPARE(*values.find(4'000'000'000), 5);
        QVERIFY(values.find(501) == nullptr && copy.find(4'000'000'000) == nullptr);
        std::vector<int> visited;
        values.each([&visited](int value) { visited.push_back(value); });
        QCOMPARE(visited.size(), std::size_t{501});
        QCOMPARE(visited.front(), 1);
        QCOMPARE(visited.back(), 5);
    }

    void whatReachesBackIsFoundAsByLookingAtAll() {
        FurthestBack list;
        std::vector<int> rows;
        for (int i = 0; i < 2'000; ++i) {
            rows.push_back(i % 300 == 7 ? i / 2 : i % 5 == 0 ? FurthestBack::kNowhere : i);
            list.add(rows.back());
        }
        for (const std::size_t first :
             {std::size_t{0}, std::size_t{400}, std::size_t{512}, std::size_t{1'999}}) {
            for (const int row : {-1, 300, 512, 2'000}) {
                std::vector<std::size_t> wanted;
                for (std::size_t i = first; i < rows.size(); ++i)
                    if (rows[i] <= row) wanted.push_back(i);
                std::vector<std::size_t> found;
                list.from(first, row, [&found](std::size_t i) { found.push_back(i); });
                QVERIFY2(found == wanted, qPrintable(QStringLiteral("%1 %2").arg(first).arg(row)));
            }
        }
    }

private:
    static Checkpoints<int> passed(EventNumber end) {
        Checkpoints<int> kept;
        for (EventNumber n = 1; n <= end; ++n)
            kept.pass(n, static_cast<int>(n));
        return kept;
    }
};

QTEST_APPLESS_MAIN(TestCheckpoints)
#include "tst_checkpoints.moc"
