#include "ui/code/processtabs.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/texts.h"
#include "ui/words/viewtexts.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace eleven {

ProcessTabs::ProcessTabs(Side side, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar), m_descriptors(new QLabel), m_shown{side, 0} {
    setObjectName(QStringLiteral("processTabs"));
    m_tabs->setObjectName(QStringLiteral("processes"));
    inEachLanguage(*this, [this] { m_tabs->setAccessibleName(ViewTexts::processes()); });
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (auto* scroll : m_tabs->findChildren<QToolButton*>()) { // a style sheet draws no arrows on them
        scroll->setText(scroll->objectName() == QStringLiteral("ScrollLeftButton") ? QStringLiteral("‹")
                                                                                   : QStringLiteral("›"));
        scroll->setArrowType(Qt::NoArrow);
        scroll->setToolButtonStyle(Qt::ToolButtonTextOnly);
    }
    m_descriptors->setObjectName(QStringLiteral("descriptors"));
    m_descriptors->setProperty("type", QStringLiteral("caption"));
    m_descriptors->setProperty("tone", QStringLiteral("muted"));
    m_descriptors->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_descriptors);
    connect(m_tabs, &QTabBar::currentChanged, this, &ProcessTabs::pin);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        const bool isShown = tab >= 0 && m_processes[static_cast<std::size_t>(tab)] == m_shown;
        // Of another tab QTabBar says so itself; of this one only when it is through with the click.
        if (isShown) QMetaObject::invokeMethod(this, [this, tab] { pin(tab); }, Qt::QueuedConnection);
    });
    hide();
}

/// A pinned one is let go.
void ProcessTabs::pin(int tab) {
    if (tab < 0) return;
    const EndpointId who = m_processes[static_cast<std::size_t>(tab)];
    m_pinned = m_pinned == who ? std::nullopt : std::optional(who);
    emit chosen();
}

void ProcessTabs::showProcesses(const StagePicture& picture, EndpointId parent) {
    m_processes = picture.processesOf(parent);
    const auto has = [this](EndpointId who) {
        return std::find(m_processes.begin(), m_processes.end(), who) != m_processes.end();
    };
    if (m_pinned && !has(*m_pinned)) m_pinned.reset();
    m_shown = m_pinned ? *m_pinned : picture.inFront(m_processes);
    setVisible(m_processes.size() > 1);
    if (m_processes.size() > 1) fill(picture);
}

void ProcessTabs::fill(const StagePicture& picture) {
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > static_cast<int>(m_processes.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (std::size_t i = 0; i < m_processes.size(); ++i) {
        const auto tab = static_cast<int>(i);
        if (tab == m_tabs->count()) m_tabs->addTab(QString());
        const EndpointId who = m_processes[i];
        m_tabs->setTabText(tab, ViewTexts::processTab(who, m_pinned == who));
        m_tabs->setTabToolTip(tab, Texts::child(who, picture.endpoints.of(who)) + u'\n' +
                                       ViewTexts::processTabTip(m_pinned == who));
        if (who == m_shown) m_tabs->setCurrentIndex(tab);
    }
    m_descriptors->setText(
        ViewTexts::descriptors(picture.descriptors.of(m_shown), picture.endpoints.sockets()));
}

void ProcessTabs::setTheme(const Theme&, const Type& type) {
    m_tabs->setFont(type.body);
    m_descriptors->setContentsMargins(type.space(4), type.space(1), type.space(4), 0);
    layout()->setContentsMargins(type.space(2), 0, type.space(2), 0);
}

} // namespace eleven
