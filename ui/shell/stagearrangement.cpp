// Of Stage: which pane stands where in the room there is, and how wide.

#include "ui/code/endpointpane.h"
#include "ui/diagram/diagramview.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/laddercard.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/pillrow.h"
#include "ui/shell/stage.h"
#include "ui/words/inspectortexts.h"

#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace eleven {

namespace {
const QString kUpperKey = QStringLiteral("stage/upper");
const QString kOwnUpperKey = QStringLiteral("stage/ownUpper");
const QString kLowerKey = QStringLiteral("stage/lower");
const QString kRowsKey = QStringLiteral("stage/rows");
const QString kLowRowsKey = QStringLiteral("stage/lowRows");
} // namespace

/// While one pane has the stage the others keep their form, so that they come back as they were.
void Stage::fitToRoom() {
    if (!isWhole()) return;
    const StageForm form = stageForm(size(), m_type.scale, m_client->minimumWidth());
    if (form == m_form) return;
    if (form.hasColumns) m_drawer = nullptr;
    m_form = form;
    setDiagramCard(form.hasDiagram);
    arrange();
    restoreState();
}

void Stage::setDiagramCard(bool hasCard) {
    const int tab = m_inspector->indexOf(m_diagramArea);
    if (hasCard != (tab >= 0)) return;
    if (hasCard) {
        m_inspector->removeTab(tab);
        m_diagramCard->layout()->addWidget(m_diagramArea);
        m_diagramArea->show();
    } else {
        m_inspector->insertTab(0, m_diagramArea, InspectorTexts::diagramTab());
        m_inspector->setCurrentIndex(0);
    }
    m_diagram->setTitled(hasCard);
    m_ladder->setLow(!hasCard);
}

void Stage::arrange() {
    const bool hasColumns = m_form.hasColumns && !m_isProjector;
    for (EndpointPane* pane : {m_client, m_server}) {
        const bool isEnlarged = m_enlarged != nullptr && pane == m_enlarged;
        dockPane(pane, hasColumns || isEnlarged);
        pane->code()->setEnlarged(isEnlarged);
        pane->setVisible(m_enlarged ? isEnlarged : hasColumns || pane == m_drawer);
    }
    const auto show = [this](QWidget* card, bool whenWhole) {
        card->setVisible(m_enlarged ? card == m_enlarged : whenWhole);
    };
    const bool hasTabs = m_form.hasTabs && !m_isProjector;
    show(m_ladder, true);
    show(m_diagramCard, hasTabs && m_form.hasDiagram);
    show(m_inspectorCard, hasTabs);
    const bool isBelow = m_enlarged == m_diagramCard || m_enlarged == m_inspectorCard;
    m_upper->setVisible(!isBelow);
    m_lower->setVisible(m_enlarged ? isBelow : hasTabs);
    m_pills->setVisible(m_enlarged || !hasColumns);
    dressDiagram();
    placeDrawer();
}

/// In larger type where it has the whole window.
void Stage::dressDiagram() {
    QFont body = m_type.body;
    if (m_enlarged == m_diagramCard) body.setPixelSize(body.pixelSize() * 3 / 2);
    m_diagram->setTheme(m_theme, Type::from(body));
}

/// Into the row of the ladder, or out of it as a drawer over it.
void Stage::dockPane(EndpointPane* pane, bool isDocked) {
    if (isDocked == (pane->parentWidget() == m_upper)) return;
    if (isDocked) {
        m_upper->insertWidget(pane == m_client ? 0 : m_upper->count(), pane);
        m_upper->setStretchFactor(m_upper->indexOf(pane), 1);
    } else {
        pane->setParent(this);
    }
    m_upper->setStretchFactor(m_upper->indexOf(m_ladder), 3);
}

void Stage::openDrawer(EndpointPane* pane) {
    m_drawer = pane;
    arrange();
    emit rearranged();
}

void Stage::placeDrawer() {
    if (m_drawer == nullptr) return;
    layout()->activate();
    QRect place = m_rows->geometry();
    const int width = qMin(place.width(), qMax(m_drawer->minimumWidth(), place.width() * 2 / 5));
    if (m_drawer == m_server) place.setLeft(place.right() + 1 - width);
    place.setWidth(width);
    m_drawer->setGeometry(place);
    m_drawer->raise();
}

void Stage::showProgram(Side side) {
    EndpointPane* pane = side == Side::Client ? m_client : m_server;
    if (m_enlarged != nullptr) enlarge(std::nullopt);
    if (pane->parentWidget() != m_upper) openDrawer(m_drawer == pane ? nullptr : pane);
    if (pane->isVisible()) pane->code()->setFocus(Qt::ShortcutFocusReason);
}

QWidget* Stage::cardOf(Pane pane) const {
    switch (pane) {
    case Pane::Client: return m_client;
    case Pane::Ladder: return m_ladder;
    case Pane::Server: return m_server;
    case Pane::Diagram: return m_diagramCard;
    case Pane::Tabs: break;
    }
    return m_inspectorCard;
}

void Stage::enlarge(std::optional<Pane> pane) {
    QWidget* card = pane ? cardOf(*pane) : nullptr;
    if (pane == Pane::Diagram && !m_form.hasDiagram) {
        card = m_inspectorCard;
        m_inspector->setCurrentWidget(m_diagramArea);
    }
    if (card == m_enlarged) return;
    keepSizes();
    if (m_enlarged == nullptr) m_focus = window()->focusWidget();
    if (m_focus) m_focus->clearFocus(); // else it goes to whatever comes next in the window
    m_drawer = nullptr;
    m_enlarged = card;
    arrange();
    emit rearranged(); // what is around the stage comes or goes
    giveSizesBack();
    if (card == nullptr && m_focus) m_focus->setFocus();
    if (card == m_client || card == m_server) static_cast<EndpointPane*>(card)->code()->setFocus();
    if (card == m_ladder) m_ladder->ladder()->setFocus();
}

std::optional<Stage::Pane> Stage::enlarged() const {
    for (const Pane pane : {Pane::Client, Pane::Ladder, Pane::Server, Pane::Diagram, Pane::Tabs}) {
        if (cardOf(pane) == m_enlarged) return pane;
    }
    return {};
}

void Stage::setProjector(bool on) {
    keepSizes();
    m_drawer = nullptr;
    m_isProjector = on;
    m_ladder->setProjector(on);
    arrange();
    giveSizesBack();
}

bool Stage::leave() {
    if (m_drawer != nullptr) {
        openDrawer(nullptr);
    } else if (m_enlarged != nullptr) {
        enlarge(std::nullopt);
    } else {
        return false;
    }
    return true;
}

void Stage::showTab(QWidget* tab) {
    m_inspector->setCurrentWidget(tab);
    if (!m_inspectorCard->isVisible()) enlarge(Pane::Tabs);
}

void Stage::showDiagram() {
    if (!m_form.hasDiagram) {
        showTab(m_diagramArea);
    } else if (!m_diagramCard->isVisible()) {
        enlarge(Pane::Diagram);
    }
}

void Stage::keepSizes() {
    if (isWhole()) m_sizes = {m_upper->sizes(), m_lower->sizes(), m_rows->sizes()};
}

void Stage::giveSizesBack() {
    if (!isWhole()) return;
    fitToRoom();
    layout()->activate();
    m_rows->setSizes(m_sizes[2]);
    m_upper->setSizes(m_sizes[0]);
    m_lower->setSizes(m_sizes[1]);
}

void Stage::saveState() const {
    if (!isWhole()) return;
    QSettings settings;
    if (m_form.hasColumns) settings.setValue(m_isOwnRun ? kOwnUpperKey : kUpperKey, m_upper->saveState());
    if (m_form.hasDiagram) settings.setValue(kLowerKey, m_lower->saveState());
    settings.setValue(m_form.hasDiagram ? kRowsKey : kLowRowsKey, m_rows->saveState());
}

void Stage::restoreState() {
    if (!m_wasShown) return;
    const QSettings settings;
    const QString upper = m_isOwnRun ? kOwnUpperKey : kUpperKey;
    if (m_form.hasColumns && !m_upper->restoreState(settings.value(upper).toByteArray()))
        m_upper->setSizes(m_isOwnRun ? QList<int>{410, 500, 410} : QList<int>{292, 646, 292});
    if (m_form.hasDiagram && !m_lower->restoreState(settings.value(kLowerKey).toByteArray()))
        m_lower->setSizes({600, 640});
    const QString rows = m_form.hasDiagram ? kRowsKey : kLowRowsKey;
    if (!m_rows->restoreState(settings.value(rows).toByteArray()))
        m_rows->setSizes(m_form.hasDiagram ? QList<int>{600, 318} : QList<int>{360, 240});
}

/// The lines of one's own programs are longer, and no lesson stands beside them.
void Stage::setOwnRun(bool isOwnRun) {
    if (isOwnRun == m_isOwnRun) return;
    if (m_wasShown) saveState();
    m_isOwnRun = isOwnRun;
    restoreState();
}

void Stage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_wasShown, true)) return;
    restoreState();
}

void Stage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitToRoom();
    placeDrawer();
}

} // namespace eleven
