#include "ui/shell/toolbar.h"

#include "ui/shell/elidedlabel.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/owntexts.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace eleven {

namespace {
constexpr int kSpeedSteps = 4; // each doubles or halves in two steps

QLabel* caption(QString (*text)()) {
    auto* label = new QLabel;
    inEachLanguage(*label, [label, text] { label->setText(text()); });
    label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

/// The wheel, which a hand brushes, begins no lesson anew.
class ChoiceBox : public QComboBox {
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// A line between two groups. It may shrink to nothing, at the end of a row.
class Rule : public QWidget {
public:
    void dress(const QColor& colour, int height) {
        m_colour = colour;
        m_height = height;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {1, m_height}; }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), m_colour); }

private:
    QColor m_colour;
    int m_height = 28;
};

} // namespace

ToolBar::ToolBar(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_commands(commands), m_flow(new FlowLayout(this)), m_next(new ElidedLabel),
      m_own(new ElidedLabel), m_speed(new QSlider(Qt::Horizontal)), m_acts(new QToolButton),
      m_look(new QToolButton) {
    setObjectName(QStringLiteral("toolBar"));
    m_flow->setContentsMargins(12, 9, 12, 9);
    m_flow->setSpacing(9);
    auto* run = addGroup();
    addButton(run, Command::Restart);
    addButton(run, Command::Back);
    m_step = addButton(run, Command::Step);
    m_step->setProperty("primary", true);
    m_play = addButton(run, Command::Play);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setProperty("tone", QStringLiteral("muted"));
    addGroup()->addWidget(m_next);
    addSpeed();
    addRule();
    addChoice("stopAt", &OwnTexts::stopAt, &OwnTexts::stopAtTip,
              {Command::StopCalls, Command::StopStates, Command::StopConnection, Command::StopNothing});
    addChoice("wire", &Texts::wire, &Texts::wireTip, {kWireCommands.begin(), kWireCommands.end()});
    addMenuButton(m_acts, "actsButton", &Texts::acts, &Texts::actsTip);
    m_flow->addWidget(m_acts);
    addOwn();
    m_toggles = addGroup();
    addChoice("sigpipe", &Texts::sigpipe, &Texts::sigpipeTip,
              {kSigpipeCommands.begin(), kSigpipeCommands.end()});

    QHBoxLayout* look = addGroup();
    addButton(look, Command::OtherLanguage);
    addMenuButton(m_look, "lookButton", [] { return QStringLiteral("Aa · ◐"); }, &Texts::lookTip);
    look->addWidget(m_look);
    const auto groupOf = [this](const char* name) {
        return findChild<QWidget*>(QString::fromLatin1(name))->parentWidget();
    };
    m_ofOwn = groupOf("stopAt");
    m_ofLessons = groupOf("sigpipe");
    m_spare = {groupOf("speed"),
               groupOf("sigpipe"),
               groupOf("next"),
               m_toggles->parentWidget(),
               m_own->parentWidget(),
               m_acts,
               m_ofOwn,
               groupOf("wire")};
}

void ToolBar::addMenuButton(QToolButton* button, const char* name, Words title, Words tip) {
    button->setObjectName(QString::fromLatin1(name));
    inEachLanguage(*button, [button, title, tip] {
        button->setText(title() + QStringLiteral("  ")); // room for the arrow
        button->setToolTip(tip());
        button->setAccessibleName(tip());
    });
    button->setPopupMode(QToolButton::InstantPopup);
}

QHBoxLayout* ToolBar::addGroup() {
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_flow->addWidget(widget);
    return row;
}

QToolButton* ToolBar::addButton(QHBoxLayout* group, Command command) {
    auto* button = new QToolButton;
    QAction* action = m_commands[command];
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    group->addWidget(button);
    return button;
}

void ToolBar::addSpeed() {
    auto* group = addGroup();
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setRange(-kSpeedSteps, kSpeedSteps);
    m_speed->setPageStep(1);
    inEachLanguage(*m_speed, [this] {
        m_speed->setAccessibleName(Texts::speed());
        m_speed->setToolTip(Texts::tipWithKeys(Texts::speed(), m_commands.keysOf(Command::Slower) +
                                                                   QStringLiteral(" ") +
                                                                   m_commands.keysOf(Command::Faster)));
    });
    m_speedCaption = caption(&Texts::speed);
    group->addWidget(m_speedCaption);
    group->addWidget(m_speed);
    connect(m_speed, &QSlider::valueChanged, this, [this] { emit speedChanged(speed()); });
}

void ToolBar::addOwn() {
    auto* group = addGroup();
    m_own->setObjectName(QStringLiteral("ownCommands"));
    m_own->setElideMode(Qt::ElideMiddle); // both names can be seen
    m_own->setProperty("tone", QStringLiteral("muted"));
    auto* edit = new QToolButton;
    edit->setObjectName(QStringLiteral("editOwn"));
    edit->setFocusPolicy(Qt::TabFocus);
    QAction* action = m_commands[Command::OwnProgram];
    inEachLanguage(*edit, [edit, action] {
        edit->setText(OwnTexts::edit());
        edit->setToolTip(action->toolTip());
    });
    connect(edit, &QToolButton::clicked, action, &QAction::trigger);
    group->addWidget(m_own);
    group->addWidget(edit);
}

double ToolBar::speed() const { return std::exp2(m_speed->value() / 2.0); }

void ToolBar::changeSpeed(int steps) { m_speed->setValue(m_speed->value() + steps); }

void ToolBar::addChoice(const char* name, Words title, Words tip, std::vector<Command> choices) {
    auto* group = addGroup();
    auto* box = new ChoiceBox;
    box->setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they were
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setItemDelegate(new QStyledItemDelegate(box)); // the box's own would cut what the style pads
    for (const Command choice : choices) {
        QAction* action = m_commands[choice];
        const int place = box->count();
        box->addItem(QString());
        connect(action, &QAction::changed, box, [this, box, place, action, tip, first = choices.front()] {
            if (action->isChecked()) box->setCurrentIndex(place);
            const QAction& any = *m_commands[first]; // which can be chosen if any can
            box->setEnabled(any.isEnabled());
            box->setToolTip(any.isEnabled() ? tip() : m_commands.whyNot(any));
        });
    }
    inEachLanguage(*box, [this, box, title, tip, choices] {
        box->setAccessibleName(title());
        box->setToolTip(box->isEnabled() ? tip() : m_commands.whyNot(choices.front()));
        for (int i = 0; i < box->count(); ++i) {
            const QAction* action = m_commands[choices[static_cast<std::size_t>(i)]];
            box->setItemText(i, action->iconText());
            box->setItemData(i, action->toolTip(), Qt::ToolTipRole);
        }
    });
    connect(box, &QComboBox::activated, this, [this, choices = std::move(choices)](int index) {
        m_commands[choices.at(static_cast<std::size_t>(index))]->trigger();
    });
    QLabel* label = caption(title);
    label->setBuddy(box); // its name: on Linux that of a box is what was chosen
    m_captions.push_back(label);
    group->addWidget(label);
    group->addWidget(box);
}

void ToolBar::setToggles(const std::vector<QAction*>& toggles) {
    while (const QLayoutItem* item = m_toggles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction* toggle : toggles)
        addCheckBox(toggle);
    leaveOut();
}

void ToolBar::addCheckBox(QAction* action) {
    auto* box = new QCheckBox(action->iconText());
    box->setObjectName(action->objectName() + QStringLiteral("Box"));
    box->setProperty("side", action->property("side"));
    box->setFocusPolicy(Qt::TabFocus);
    const auto follow = [box, action] {
        box->setChecked(action->isChecked());
        box->setEnabled(action->isEnabled());
        box->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, box, follow);
    connect(box, &QCheckBox::clicked, action, &QAction::trigger);
    follow();
    m_toggles->addWidget(box);
}

void ToolBar::addRule() { m_flow->addWidget(new Rule); }

/// Its width is that of the room, whatever it says, so that nothing moves while stepping.
void ToolBar::setNext(const QString& text) { m_next->setText(text); }

void ToolBar::setOwn(bool own, const QString& commands) {
    m_isOwn = own;
    m_own->setText(commands);
    leaveOut();
}

void ToolBar::setStepIsPrimary(bool primary) {
    if (m_step->property("primary").toBool() == primary) return;
    m_step->setProperty("primary", primary);
    m_step->style()->polish(m_step);
}

void ToolBar::setLookMenu(QMenu* menu) { m_look->setMenu(menu); }
void ToolBar::setActMenu(QMenu* menu) { m_acts->setMenu(menu); }

void ToolBar::setTheme(const Theme& theme, const Type& type) {
    for (QObject* child : children()) {
        if (auto* rule = dynamic_cast<Rule*>(child)) rule->dress(theme.hairline, type.space(7));
    }
    m_speed->setFixedSize(type.space(13), type.space(5));
    m_play->setMinimumWidth(m_play->fontMetrics().horizontalAdvance(Texts::playing()) + type.space(8));
    m_scale = type.scale;
    leaveOut();
}

} // namespace eleven
