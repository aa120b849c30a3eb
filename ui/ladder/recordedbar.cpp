#include "ui/ladder/recordedbar.h"

#include "ui/session/tracefeed.h"
#include "ui/shell/commands.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/branchtexts.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace eleven {

RecordedBar::RecordedBar(const Playhead& playhead, QWidget* parent)
    : QWidget(parent), m_playhead(playhead), m_label(new QLabel) {
    setObjectName(QStringLiteral("recordedBar"));
    m_label->setObjectName(QStringLiteral("recorded"));
    m_label->setProperty("type", QStringLiteral("caption"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_label);
    inEachLanguage(*this, [this] { tell(); });
    hide();
}

void RecordedBar::setCommands(const Commands& commands) {
    for (const Command command : {Command::Stay, Command::BranchHere, Command::End}) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands[command]);
        button->setObjectName(commands[command]->objectName() + QStringLiteral("Button"));
        button->setFocusPolicy(Qt::TabFocus);
        connect(commands[command], &QAction::changed, this, &RecordedBar::showMoment);
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
}

void RecordedBar::showBranches(const TraceFeed& feed) {
    m_hasNow = feed.live() >= 0;
    m_isCapture = !m_hasNow && feed.origin().isCapture();
    m_branch = feed.shown();
    m_branches = feed.branchCount();
    tell();
}

void RecordedBar::tell() {
    m_label->setText(BranchTexts::recorded(m_kind, m_branch, m_branches));
    m_label->setToolTip(Texts::recordedTip());
    place(m_head);
}

void RecordedBar::setProjector(bool on) {
    m_isProjector = on;
    place(m_head);
}

void RecordedBar::showMoment() { place(m_head); }

bool RecordedBar::arrange(bool withLabel, bool isShort) {
    const bool isRecorded = !m_playhead.isLive();
    m_label->setVisible(withLabel && isRecorded);
    for (QToolButton* button : m_buttons) {
        const bool isStay = button == m_buttons.front();
        const bool isEnd = button == m_buttons.back();
        const QString text = button->defaultAction()->iconText();
        button->setText(isShort && isEnd ? text.right(1) : text);
        button->setVisible(isStay ? button->defaultAction()->isVisible()
                                  : isRecorded && !m_isProjector && (m_hasNow || !isEnd));
    }
    return layout()->sizeHint().width() <= m_head.width();
}

void RecordedBar::place(const QRect& head) {
    m_head = head;
    if (!arrange(true, false) && !arrange(true, true)) arrange(m_buttons.empty(), true);
    const bool waits = !m_buttons.empty() && m_buttons.front()->defaultAction()->isVisible();
    setVisible(waits || (!m_playhead.isLive() && !m_isCapture));
    const QSize size = layout()->sizeHint().boundedTo(head.size());
    setGeometry(QRect(head.topLeft() + QPoint((head.width() - size.width()) / 2, 0), size));
    raise();
}

} // namespace eleven
