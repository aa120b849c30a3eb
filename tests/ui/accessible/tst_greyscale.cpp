// Who sees no colours, or a copy from a printer that has none, can still tell the states apart.
#include "tests/core/projection/handmadetrace.h"
#include "ui/diagram/diagramview.h"
#include "ui/ladder/ladderview.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

constexpr int kToldApart = 40; // of 255 tones

Theme themeNamed(bool dark) { return dark ? Theme::dark() : Theme::light(); }

QImage grey(QWidget& view) { return view.grab().toImage().convertToFormat(QImage::Format_Grayscale8); }

int tone(const QImage& picture, QPoint at) { return qGray(picture.pixel(at)); }

/// Of all that is painted there, in tenths of a tone.
int meanTone(const QImage& picture, const QRect& area) {
    qint64 sum = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            sum += tone(picture, {x, y});
    return static_cast<int>(sum * 10 / (area.width() * area.height()));
}

/// Every state that one end can go through, one after the other.
HandMadeTrace allBands() {
    HandMadeTrace made;
    using enum State;
    State before = Closed;
    for (const State state :
         {SynSent, SynReceived, Established, FinWait1, Closing, TimeWait, Closed, Listen, SynReceived,
          FinWait1, FinWait2, TimeWait, Closed, SynSent, Established, CloseWait, LastAck, Closed}) {
        made.act("run: client");
        made.changes(Side::Client, 1, before, state);
        before = state;
    }
    return made;
}

} // namespace

class TestGreyscale : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void aLineDividesTheBandsOfTheLadder_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void aLineDividesTheBandsOfTheLadder() {
        QFETCH(bool, dark);
        const auto made = allBands();
        LadderView view;
        view.setTheme(themeNamed(dark), Type::from(view.font()));
        view.resize(700, 1200);
        view.setTrace(&made.trace());
        view.setPrefix(made.trace().size());
        const QImage picture = grey(view);
        int bands = 0;
        for (int i = 1; i < view.partCount(); ++i) {
            const SpokenPart part = view.part(i);
            const QPoint top(qRound(part.rect.center().x()), qCeil(part.rect.top()));
            if (!part.name.startsWith(QStringLiteral("client")) || top.y() < 40) continue;
            ++bands;
            const int line = tone(picture, top);
            const QByteArray what = part.name.toUtf8();
            QVERIFY2(qAbs(line - tone(picture, top + QPoint(0, 6))) >= kToldApart, what);
            QVERIFY2(qAbs(line - tone(picture, top - QPoint(0, 6))) >= kToldApart, what);
        }
        QCOMPARE(bands, 18);
    }

    void theDiagramTellsWhatWasVisited_data() { aLineDividesTheBandsOfTheLadder_data(); }
    void theDiagramTellsWhatWasVisited() {
        QFETCH(bool, dark);
        const auto made = allBands();
        const auto shown = [&](EventNumber prefix) {
            auto view = std::make_unique<DiagramView>();
            view->setTheme(themeNamed(dark), Type::from(view->font()));
            view->resize(900, 600);
            view->setTrace(&made.trace());
            view->setPrefix(prefix);
            return view;
        };
        const auto before = shown(0);
        const auto after = shown(made.trace().size());
        const QImage dim = grey(*before);
        const QImage lit = grey(*after);
        for (std::size_t i = 1; i < kStateCount; ++i) { // CLOSED is visited always
            const QRect box = before->part(static_cast<int>(i)).rect.toAlignedRect();
            const int difference = qAbs(meanTone(dim, box) - meanTone(lit, box));
            QVERIFY2(difference >= 60, qPrintable(before->part(static_cast<int>(i)).name +
                                                  QStringLiteral(": %1").arg(difference)));
        }
        const auto there = shown(4); // SYN-SENT, SYN-RECEIVED
        const QRect box = there->part(static_cast<int>(State::SynReceived)).rect.toAlignedRect();
        QVERIFY(qAbs(meanTone(grey(*there), box) - meanTone(lit, box)) >= 10 * kToldApart);
    }
};

QTEST_MAIN(TestGreyscale)
#include "tst_greyscale.moc"
