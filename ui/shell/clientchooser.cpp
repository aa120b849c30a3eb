#include "ui/shell/clientchooser.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/crowdtexts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace eleven {

namespace {

/// Takes the keys that a number needs; letters and Space stay keys of the window.
class NumberBox : public QSpinBox {
protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool isForeign =
                !key->text().isEmpty() && key->text().at(0).isPrint() && !key->text().at(0).isDigit();
            if (isForeign) {
                event->ignore();
                return true;
            }
        }
        return QSpinBox::event(event);
    }
};

QToolButton* button(QAction* action, const char* name) {
    auto* result = new QToolButton;
    result->setDefaultAction(action);
    result->setObjectName(QString::fromLatin1(name));
    result->setFocusPolicy(Qt::TabFocus);
    return result;
}

} // namespace

ClientChooser::ClientChooser(Playhead& playhead, QWidget* parent)
    : QWidget(parent), m_playhead(playhead), m_row(new QHBoxLayout(this)), m_number(new NumberBox),
      m_pin(new QToolButton) {
    setObjectName(QStringLiteral("clientChooser"));
    m_number->setObjectName(QStringLiteral("clientNumber"));
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setKeyboardTracking(false);
    m_number->setFocusPolicy(Qt::ClickFocus);
    m_row->setContentsMargins(8, 4, 8, 0);
    m_row->setSpacing(6);
    m_row->addStretch();
    m_row->addWidget(m_number);
    m_row->addWidget(m_pin);
    m_row->addStretch();
    m_pin->setObjectName(QStringLiteral("letGo"));
    m_pin->setFocusPolicy(Qt::TabFocus);
    connect(m_number, &QSpinBox::valueChanged, &m_playhead,
            [this](int number) { m_playhead.choose(number - 1); });
    connect(&m_playhead, &Playhead::chose, this, &ClientChooser::showChosen);
    connect(&m_playhead, &Playhead::moved, this, &ClientChooser::showChosen);
    connect(m_pin, &QToolButton::clicked, &m_playhead, &Playhead::letGo);
    inEachLanguage(*this, [this] {
        m_number->setAccessibleName(CrowdTexts::clientNumber());
        m_number->setToolTip(CrowdTexts::clientNumberTip());
        m_number->setPrefix(CrowdTexts::clientNumberPrefix());
        m_pin->setText(CrowdTexts::pinned());
        m_pin->setToolTip(CrowdTexts::pinnedTip());
        m_pin->setAccessibleName(CrowdTexts::pinnedTip());
        showChosen();
    });
}

void ClientChooser::setCommands(const Commands& commands) {
    m_row->insertWidget(1, button(commands[Command::PreviousClient], "previousClientButton"));
    m_row->insertWidget(3, button(commands[Command::NextClient], "nextClientButton"));
}

void ClientChooser::showChosen() {
    setVisible(m_playhead.clients() > 1);
    m_pin->setVisible(m_playhead.isPinned());
    const QSignalBlocker blocker(m_number);
    m_number->setRange(1, m_playhead.clients());
    m_number->setSuffix(CrowdTexts::clientNumberSuffix(m_playhead.clients()));
    m_number->setValue(m_playhead.chosen() + 1);
}

} // namespace eleven
