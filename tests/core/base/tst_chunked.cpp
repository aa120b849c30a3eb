// Vectors whose copies share what is the same: each stays as it was, whatever becomes of the others.
#include "core/base/chunked.h"
#include "core/base/shared.h"

#include <QTest>

#include <numeric>
#include <string>

using namespace eleven;

class TestChunked : public QObject {
    Q_OBJECT

private slots:
    void isAVector() {
        const Chunked<int> counted = upTo(1000);
        QCOMPARE(counted.size(), std::size_t{1000});
        QCOMPARE(counted.front(), 0);
        QCOMPARE(counted.back(), 999);
        QCOMPARE(std::accumulate(counted.begin(), counted.end(), 0), 499'500);
        QCOMPARE(*std::lower_bound(counted.begin(), counted.end(), 700), 700);
        QVERIFY(Chunked<int>().empty());
        QVERIFY(Chunked<int>().begin() == Chunked<int>().end());
    }

    void aCopyStaysAsItWas() {
        Chunked<int> changed = upTo(300);
        const Chunked<int> copy = changed;
        changed.edit(5) = -1;
        changed.push_back(-2);
        QCOMPARE(copy.size(), std::size_t{300});
        for (int i = 0; i < 300; ++i)
            QCOMPARE(copy[static_cast<std::size_t>(i)], i);
        QCOMPARE(changed[5], -1);
        QCOMPARE(changed[6], 6);
        QCOMPARE(changed.back(), -2);
    }

    void twoCopiesGrowEachItsOwnWay() {
        Chunked<int> one = upTo(130); // its last chunk is begun
        Chunked<int> other = one;
        one.push_back(1);
        other.push_back(2);
        other.push_back(3);
        QCOMPARE(one.size(), std::size_t{131});
        QCOMPARE(one.back(), 1);
        QCOMPARE(other[130], 2);
        QCOMPARE(other.back(), 3);
    }

    void aSharedValueIsCopiedWhenOneIsChanged() {
        Shared<std::string> one;
        one.edit() = "one";
        Shared<std::string> other = one;
        QVERIFY(&*one == &*other);
        other.edit() += " more";
        QCOMPARE(*one, std::string("one"));
        QCOMPARE(*other, std::string("one more"));
    }

private:
    static Chunked<int> upTo(int end) {
        Chunked<int> counted;
        for (int i = 0; i < end; ++i)
            counted.push_back(i);
        return counted;
    }
};

QTEST_APPLESS_MAIN(TestChunked)
#include "tst_chunked.moc"
