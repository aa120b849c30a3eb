#include "ui/inspector/descriptorsview.h"

#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/ownviewtexts.h"

namespace eleven {

namespace {
constexpr std::size_t kMostDescriptors = 100;
} // namespace

void DescriptorsView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_prefix = 0;
    m_keepers.reset();
    read();
}

void DescriptorsView::setPrefix(EventNumber prefix) {
    m_prefix = prefix;
    read();
}

ToldTable::Cell DescriptorsView::socketCell(SocketId socket) const {
    const SocketEvent* known = m_keepers.value().connections().sockets().find(socket);
    if (known == nullptr) return {OwnViewTexts::noConnection(), theme().muted};
    return {endsText(*known) + u' ' + CoreWords::state(known->state), theme().stateText(known->state), true};
}

void DescriptorsView::read() {
    if (m_trace == nullptr || !isVisible()) return;
    const std::vector<Keeper> all = m_keepers.moveTo(*m_trace, m_prefix).everybody();
    QList<QList<Cell>> rows;
    for (std::size_t i = 0; i < std::min(all.size(), kMostDescriptors); ++i) {
        const KeeperText text = keeperText(all[i], *m_trace);
        const bool isUsed = !text.lastUsed.isEmpty();
        rows << QList<Cell>{{text.process, theme().side(all[i].who.host)},
                            {QString::number(all[i].descriptor), theme().text, true},
                            socketCell(all[i].socket),
                            {text.cameFrom, theme().text, true},
                            {isUsed ? text.lastUsed : OwnViewTexts::never(), theme().text, isUsed}};
    }
    QString html = table({OwnViewTexts::process(), OwnViewTexts::descriptor(), OwnViewTexts::socket(),
                          OwnViewTexts::cameFrom(), OwnViewTexts::lastUsed()},
                         {10, 5, 35, 24, 26}, rows);
    if (all.size() > kMostDescriptors) html += told({moreText(all.size() - kMostDescriptors), theme().muted});
    if (all.empty()) html = told({OwnViewTexts::noDescriptors(), theme().muted});
    tell(html);
}

} // namespace eleven
