#include "ui/inspector/keptview.h"

#include "ui/words/keeperwords.h"
#include "ui/words/ownviewtexts.h"

#include <algorithm>

namespace eleven {

namespace {
constexpr std::size_t kMostKept = 20;
constexpr std::size_t kMostKeepers = 50; // of one
constexpr int kTick = 1000;              // ms
} // namespace

KeptView::KeptView(QWidget* parent) : ToldTable("kept", parent) {
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &KeptView::read);
}

void KeptView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_prefix = 0;
    m_keepers.reset();
    read();
}

void KeptView::showMoment(EventNumber prefix, Nanoseconds now, bool isLive) {
    m_prefix = prefix;
    m_now = now;
    m_isLive = isLive;
    m_sinceNow.start();
    read();
}

void KeptView::read() {
    m_tick.stop();
    if (m_trace == nullptr || !isVisible()) return;
    std::vector<KeptOpen> all = m_keepers.moveTo(*m_trace, m_prefix).all();
    std::stable_partition(all.begin(), all.end(), [](const KeptOpen& kept) { return !kept.keepers.empty(); });
    const Nanoseconds now = m_now + Nanoseconds{m_isLive ? m_sinceNow.nsecsElapsed() : 0};
    QString html;
    for (std::size_t i = 0; i < std::min(all.size(), kMostKept); ++i)
        html += connectionHtml(all[i], now);
    if (all.size() > kMostKept) html += told({moreText(all.size() - kMostKept), theme().muted});
    if (all.empty()) html = told({OwnViewTexts::nothingKept(), theme().muted});
    tell(html);
    if (m_isLive && !all.empty()) m_tick.start();
}

QString KeptView::connectionHtml(const KeptOpen& kept, Nanoseconds now) const {
    QString html =
        paragraph(QStringLiteral("%1&nbsp;&nbsp;%2&nbsp;&nbsp;%3")
                      .arg(pill(kept.socket.state), told({endsText(kept.socket), theme().text, true}),
                           told({OwnViewTexts::kept(kept, now), theme().muted})));
    QList<QList<Cell>> rows;
    for (std::size_t i = 0; i < std::min(kept.keepers.size(), kMostKeepers); ++i) {
        const KeeperText text = keeperText(kept.keepers[i], *m_trace);
        const bool isUsed = !text.lastUsed.isEmpty();
        rows << QList<Cell>{{text.process, theme().side(kept.keepers[i].who.host)},
                            {QString::number(kept.keepers[i].descriptor), theme().text, true},
                            {text.cameFrom, theme().text, true},
                            {isUsed ? text.lastUsed : OwnViewTexts::never(), theme().text, isUsed},
                            {text.observed, theme().stateText(kept.socket.state)}};
    }
    if (rows.isEmpty()) return html;
    html += table({OwnViewTexts::process(), OwnViewTexts::descriptor(), OwnViewTexts::cameFrom(),
                   OwnViewTexts::lastUsed(), OwnViewTexts::observed()},
                  {10, 5, 26, 26, 33}, rows, theme().stateTint(kept.socket.state));
    if (kept.keepers.size() > kMostKeepers)
        html += told({moreText(kept.keepers.size() - kMostKeepers), theme().muted});
    return html;
}

void KeptView::hideEvent(QHideEvent* event) {
    ToldTable::hideEvent(event);
    m_tick.stop();
}

} // namespace eleven
