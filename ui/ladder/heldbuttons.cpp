// The part of LadderView that keeps three buttons on the note of every held segment, and its menu.
#include "ui/ladder/heldmenu.h"
#include "ui/ladder/laddernotes.h"
#include "ui/ladder/ladderpainter.h"
#include "ui/ladder/ladderview.h"
#include "ui/words/viewtexts.h"

#include <QContextMenuEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <functional>

namespace eleven {

namespace {

// Shown instead of the words when a note is narrow.
const std::array<QString, 3> kSigns = {QStringLiteral("→"), QStringLiteral("✕"), QStringLiteral("2×")};

/// Its note may be scrolled away: whoever comes by key wants to see it.
class HeldButton : public QPushButton {
public:
    HeldButton(QWidget* parent, std::function<void()> bringIntoSight)
        : QPushButton(parent), m_bringIntoSight(std::move(bringIntoSight)) {
        setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they were
    }

protected:
    void focusInEvent(QFocusEvent* event) override {
        QPushButton::focusInEvent(event);
        m_bringIntoSight();
    }

private:
    std::function<void()> m_bringIntoSight;
};

} // namespace

LadderView::Buttons LadderView::makeButtons(const Ladder::Sent& sent) {
    using Signal = void (LadderView::*)(SegmentId);
    static constexpr std::array<const char*, 3> kNames = {"deliver-%1", "drop-%1", "copy-%1"};
    static constexpr std::array<Signal, 3> kSignals = {
        &LadderView::deliverRequested, &LadderView::dropRequested, &LadderView::copyRequested};
    const SegmentId id = sent.event.id;
    const Side from = sent.event.from;
    const QString flags = flagsText(sent.event);
    const std::array<QString, 3> spoken = {ViewTexts::deliverName(flags, from),
                                           ViewTexts::dropName(flags, from),
                                           ViewTexts::copyName(flags, from)};
    const std::array<QString, 3> tips = {ViewTexts::deliverTip(), ViewTexts::dropTip(), ViewTexts::copyTip()};
    Buttons buttons = {};
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        auto* button = new HeldButton(viewport(), [this, id] { bringIntoSight(id); });
        button->setObjectName(QString::fromLatin1(kNames[i]).arg(id));
        button->setProperty("small", true);
        button->setAccessibleName(spoken[i]);
        button->setToolTip(spoken[i] + u'\n' + tips[i]);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, id, i] { emit(this->*kSignals[i])(id); });
        buttons[i] = button;
    }
    return buttons;
}

void LadderView::dressButton(QPushButton& button, const QRectF& rect, bool compact, int which) const {
    const std::array<QString, 3> words = {ViewTexts::deliver(), ViewTexts::drop(), ViewTexts::copy()};
    const auto index = static_cast<std::size_t>(which);
    button.setText(compact ? kSigns[index] : words[index]);
    button.setFont(m_type.caption);
    QRect place = rect.translated(0, -scrolled()).toAlignedRect();
    // Under the head it would be painted over it. Out of sight it keeps its turn, and comes with the focus.
    if (place.top() < headHeight() - 1) place.translate(0, -static_cast<int>(headHeight()) - place.height());
    button.setGeometry(place);
}

SegmentId LadderView::heldWithFocus() const {
    for (const auto& [id, buttons] : m_buttons)
        for (const QPushButton* button : buttons)
            if (button->hasFocus()) return id;
    return 0;
}

SegmentId LadderView::heldForKeys() const {
    if (const SegmentId id = heldWithFocus(); id != 0) return id;
    return ladder().held().empty() ? 0 : ladder().sent()[ladder().held().front()].event.id;
}

SegmentId LadderView::heldForKeys(const std::set<SegmentId>& asked) const {
    const auto isLeft = [&](SegmentId id) { return id != m_gliding && asked.count(id) == 0; };
    if (const SegmentId id = heldForKeys(); id == 0 || isLeft(id)) return id;
    for (const std::size_t place : ladder().held())
        if (const SegmentId id = ladder().sent()[place].event.id; isLeft(id)) return id;
    return 0;
}

void LadderView::bringIntoSight(SegmentId id) {
    reveal(ladder().rowCount() - 1);
    for (const LadderScene::Note& note : ladderNotes(*m_layout, ladder(), true)) {
        if (note.id != id) continue;
        QScrollBar* bar = verticalScrollBar();
        const int room = viewport()->height() - static_cast<int>(headHeight());
        const auto top = static_cast<int>(note.card.top());
        const int least = static_cast<int>(note.card.bottom()) - room;
        bar->setValue(std::clamp(bar->value(), qMin(least, top), top));
        m_follows = bar->value() >= bar->maximum();
    }
}

/// The focus does not go to whatever comes next in the window.
void LadderView::hideButton(QPushButton& button) {
    if (button.hasFocus()) setFocus(Qt::TabFocusReason);
    button.hide();
}

/// By mouse the one below it; by key the one whose button has the focus, the selected one, the oldest.
SegmentId LadderView::heldFor(const QContextMenuEvent& event) const {
    if (event.reason() == QContextMenuEvent::Mouse) {
        const SegmentId id = segmentAt(viewport()->mapFromGlobal(event.globalPos()));
        return isHeld(id) ? id : 0;
    }
    return heldWithFocus() == 0 && isHeld(m_selected) ? m_selected : heldForKeys();
}

void LadderView::contextMenuEvent(QContextMenuEvent* event) {
    const SegmentId id = m_isInteractive ? heldFor(*event) : 0;
    if (id == 0 && actions().isEmpty()) return;
    QMenu* menu = nullptr;
    if (id != 0) {
        auto* held = new HeldMenu(ladder().sent()[*ladder().find(id)].event, this);
        connect(held, &HeldMenu::chosen, this, &LadderView::actRequested);
        menu = held;
        menu->addSeparator();
    } else {
        menu = new QMenu(this);
        menu->setAccessibleName(ViewTexts::ladder());
    }
    menu->addActions(actions());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void LadderView::clearButtons() {
    for (const auto& [id, buttons] : m_buttons) {
        for (QPushButton* button : buttons)
            button->deleteLater();
    }
    m_buttons.clear();
}

void LadderView::updateButtons() {
    const bool areShown = m_isInteractive && m_trace != nullptr;
    std::erase_if(m_buttons, [&](const auto& entry) {
        const auto place = ladder().find(entry.first);
        if (areShown && place && ladder().sent()[*place].isHeld()) return false;
        for (QPushButton* button : entry.second) {
            hideButton(*button);
            button->setObjectName(
                {}); // gone for whoever looks for it, though the click that ended it goes on
            button->deleteLater();
        }
        return true;
    });
    if (!areShown) return;
    for (const LadderScene::Note& note : ladderNotes(*m_layout, ladder(), true)) {
        auto place = m_buttons.find(note.id);
        if (place == m_buttons.end())
            place = m_buttons.emplace(note.id, makeButtons(ladder().sent()[*ladder().find(note.id)])).first;
        const std::array<QRectF, 3> rects = {note.deliver, note.drop, note.copy};
        for (std::size_t i = 0; i < rects.size(); ++i) {
            QPushButton& button = *place->second[i];
            dressButton(button, rects[i], note.isCompact, static_cast<int>(i));
            if (note.id == m_gliding) {
                hideButton(button);
            } else {
                button.show();
            }
        }
    }
}

} // namespace eleven
