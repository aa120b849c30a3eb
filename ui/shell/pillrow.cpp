#include "ui/shell/pillrow.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/shell/statepill.h"
#include "ui/words/texts.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace eleven {

PillRow::PillRow(QWidget* parent)
    : QWidget(parent), m_client(makeEnd(Side::Client)), m_server(makeEnd(Side::Server)) {
    setObjectName(QStringLiteral("pillRow"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_client.pill); // outermost: a longer name does not move it
    row->addWidget(m_client.name);
    row->addStretch();
    row->addWidget(m_server.name);
    row->addWidget(m_server.pill);
}

PillRow::End PillRow::makeEnd(Side side) {
    End end{new QToolButton, new StatePill};
    const QString name = side == Side::Client ? QStringLiteral("client") : QStringLiteral("server");
    end.name->setObjectName(name + QStringLiteral("Program"));
    end.name->setProperty("flat", true);
    end.name->setFocusPolicy(Qt::TabFocus);
    inEachLanguage(*end.name, [name = end.name, side] { name->setToolTip(Texts::programOf(side)); });
    end.pill->setObjectName(name + QStringLiteral("Pill"));
    connect(end.pill, &StatePill::explainWanted, this, &PillRow::explainWanted);
    connect(end.name, &QToolButton::clicked, this, [this, side] { emit programWanted(side); });
    return end;
}

void PillRow::showEnd(Side side, const QString& title, State state, Certainty certainty, bool cued) {
    const End& end = of(side);
    end.name->setText(side == Side::Client ? title + QStringLiteral(" ▾") : QStringLiteral("▾ ") + title);
    end.pill->setState(state, certainty);
    end.pill->setCued(cued);
}

void PillRow::setTheme(const Theme& theme, const Type& type) {
    for (const End* end : {&m_client, &m_server}) {
        end->pill->setTheme(theme, type);
        end->name->setFont(type.bodyBold);
    }
}

} // namespace eleven
