#include "ui/shell/toggleactions.h"

#include "ui/words/corewords.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace eleven {

namespace {

constexpr std::array<std::pair<const char*, Command>, 2> kKnown = {
    {{"skip-close-on-eof", Command::SkipClose}, {"write-after-peer-closed", Command::WriteAfterClosed}}};

bool isKnown(const std::string& toggle) {
    return std::any_of(kKnown.begin(), kKnown.end(),
                       [&](const auto& known) { return toggle == known.first; });
}

} // namespace

ToggleText toggleText(const Lesson& lesson, const std::string& toggle) {
    ToggleText text;
    text.title = CoreWords::toggle(toggle);
    QStringList lines;
    for (const auto& [who, program] : lesson.programs) {
        int number = 0;
        for (const ProgramLine& line : program->lines()) {
            ++number;
            if (line.toggle != toggle) continue;
            text.side = who.host;
            lines << Texts::toggledLine(who, number, QString::fromStdString(line.text).trimmed(),
                                        line.runsWhenOn);
        }
    }
    text.lines = lines.join(u'\n');
    return text;
}

ToggleActions::ToggleActions(Commands& commands, QWidget& window, QMenu& menu)
    : QObject(&window), m_commands(commands), m_window(window), m_menu(menu) {
    for (const auto& [toggle, command] : kKnown)
        connect(m_commands[command], &QAction::triggered, this,
                [this, name = std::string(toggle)](bool on) { emit toggled(name, on); });
}

ToggleActions::~ToggleActions() = default;

void ToggleActions::setLesson(const Lesson& lesson) {
    m_shown.clear();
    m_tips.clear();
    m_own.clear(); // takes them out of window and menu
    for (const auto& [toggle, command] : kKnown)
        addKnown(lesson, toggle, command);
    for (const auto& [toggle, on] : lesson.toggles)
        if (!isKnown(toggle)) addOwn(lesson, toggle);
}

void ToggleActions::addKnown(const Lesson& lesson, const std::string& toggle, Command command) {
    QAction* action = m_commands[command];
    const bool named = lesson.toggles.count(toggle) != 0;
    const ToggleText text = toggleText(lesson, toggle);
    const QString tip = Texts::commandTip(command) + u'\n' + text.lines;
    m_commands.set(command, named ? QString() : Texts::noSuchToggle(), tip);
    if (named) m_tips[command] = tip;
    action->setProperty("side",
                        text.side == Side::Client ? QStringLiteral("client") : QStringLiteral("server"));
    if (named) m_shown.emplace_back(toggle, action);
}

void ToggleActions::addOwn(const Lesson& lesson, const std::string& toggle) {
    constexpr int kDigits = 9;
    const ToggleText text = toggleText(lesson, toggle);
    auto action = std::make_unique<QAction>(text.title);
    action->setObjectName(QStringLiteral("toggle-") + QString::fromStdString(toggle));
    action->setCheckable(true);
    const int number = static_cast<int>(m_own.size()) + 1;
    QString tip = text.lines;
    if (number <= kDigits) {
        const QKeySequence key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number));
        action->setShortcut(key);
        tip = Texts::tipWithKeys(tip, key.toString(QKeySequence::NativeText));
    }
    action->setToolTip(tip);
    action->setProperty("side",
                        text.side == Side::Client ? QStringLiteral("client") : QStringLiteral("server"));
    connect(action.get(), &QAction::triggered, this, [this, toggle](bool on) { emit toggled(toggle, on); });
    m_window.addAction(action.get());
    m_menu.addAction(action.get());
    m_shown.emplace_back(toggle, action.get());
    m_own.push_back(std::move(action));
}

void ToggleActions::showPositions(const std::map<std::string, bool>& positions, const QString& whyNot) {
    for (const auto& [toggle, action] : m_shown) {
        const auto found = positions.find(toggle);
        action->setChecked(found != positions.end() && found->second);
    }
    for (const auto& action : m_own)
        action->setEnabled(whyNot.isEmpty());
    for (const auto& [command, tip] : m_tips)
        m_commands.set(command, whyNot, tip);
}

QStringList ToggleActions::names(const std::map<std::string, bool>& positions) const {
    QStringList names;
    for (const auto& [toggle, action] : m_shown)
        if (const auto found = positions.find(toggle); found != positions.end())
            names << (found->second ? action->iconText() : Texts::toggleOff(action->iconText()));
    return names;
}

std::vector<QAction*> ToggleActions::actions() const {
    std::vector<QAction*> all;
    for (const auto& [toggle, action] : m_shown)
        all.push_back(action);
    return all;
}

} // namespace eleven
