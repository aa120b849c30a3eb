#include "ui/shell/failurepage.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/owntexts.h"
#include "ui/words/remedywords.h"
#include "ui/words/rungtexts.h"
#include "ui/words/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace eleven {

namespace {
constexpr int kWidth = 720; // of the card at most, at 100 %
}

FailurePage::FailurePage(QWidget* parent)
    : QFrame(parent), m_title(new QLabel), m_step(new QLabel), m_remedyHeading(new QLabel),
      m_remedy(new QLabel), m_remedyRow(new QFrame), m_offers(new QLabel), m_again(new QPushButton),
      m_edit(new QPushButton), m_back(new QPushButton), m_recording(new QPushButton),
      m_loopback(new QPushButton) {
    setObjectName(QStringLiteral("failure"));
    m_title->setObjectName(QStringLiteral("failureTitle"));
    m_title->setProperty("type", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_step->setObjectName(QStringLiteral("failureStep"));
    m_step->setWordWrap(true);
    m_step->setTextFormat(Qt::PlainText);
    m_step->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remedyHeading->setProperty("tone", QStringLiteral("muted"));
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setProperty("type", QStringLiteral("code"));
    m_remedy->setWordWrap(true);
    m_remedy->setTextFormat(Qt::PlainText);
    m_remedy->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = new QPushButton;
    copy->setObjectName(QStringLiteral("copyRemedy"));
    connect(copy, &QPushButton::clicked, this, &FailurePage::copyRemedy);
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_again->setProperty("primary", true);
    m_edit->setObjectName(QStringLiteral("editCommands"));
    connect(m_edit, &QPushButton::clicked, this, &FailurePage::editRequested);
    m_back->setObjectName(QStringLiteral("backToStage"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &FailurePage::backRequested);
    m_offers->setProperty("tone", QStringLiteral("muted"));
    m_recording->setObjectName(QStringLiteral("showRecording"));
    m_loopback->setObjectName(QStringLiteral("runOnLoopback"));
    const auto asks = [this](const QPushButton* button, Rung rung) {
        connect(button, &QPushButton::clicked, this, [this, rung] { emit rungRequested(rung); });
    };
    asks(m_again, Rung::Lab);
    asks(m_recording, Rung::Replay);
    asks(m_loopback, Rung::Loopback);

    inEachLanguage(*this, [this, copy] {
        m_offers->setText(RungTexts::offers());
        m_recording->setText(RungTexts::showRecording());
        m_recording->setToolTip(RungTexts::tip(Rung::Replay));
        m_loopback->setText(RungTexts::runOnLoopback());
        m_loopback->setToolTip(RungTexts::tip(Rung::Loopback));
        m_remedyHeading->setText(Texts::failureRemedy());
        copy->setText(Texts::copyRemedy());
        m_again->setText(Texts::tryAgain());
        m_edit->setText(OwnTexts::edit());
        m_back->setText(RungTexts::back());
        m_back->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    });
    m_remedyRow->setObjectName(QStringLiteral("remedyRow"));
    auto* row = new QHBoxLayout(m_remedyRow);
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(m_remedy, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(14);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_step),
                          static_cast<QWidget*>(m_remedyHeading), m_remedyRow})
        column->addWidget(part);
    auto* first = new QHBoxLayout;
    first->addWidget(m_again);
    first->addWidget(m_edit);
    first->addWidget(m_back);
    first->addStretch(1);
    column->addLayout(first);
    auto* others = new QHBoxLayout;
    others->addWidget(m_recording);
    others->addWidget(m_loopback);
    others->addStretch(1);
    column->addWidget(m_offers);
    column->addLayout(others);
    card->setMaximumWidth(kWidth);
    auto* whole = new QHBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(card, 8, Qt::AlignVCenter);
    whole->addStretch(1);
}

void FailurePage::showError(const Error& error) {
    m_title->setText(Texts::failureTitle(error));
    m_step->setText(Texts::failureStep(error));
    m_remedy->setText(remedyWords(error.remedy));
    const bool isForbidden = error.remedy.code == Remedy::Code::RunOwn; // which says all in one sentence
    m_remedyHeading->setVisible(!error.remedy.empty() && !isForbidden);
    m_remedyRow->setVisible(!error.remedy.empty() && !isForbidden);
    const bool isOfOwn = error.kind == Error::Kind::Program;
    m_edit->setVisible(isOfOwn);
    for (QWidget* offer : {static_cast<QWidget*>(m_offers), static_cast<QWidget*>(m_loopback)})
        offer->setVisible(!isOfOwn && !isForbidden);
}

void FailurePage::offerRecording(bool isThere) { m_recording->setVisible(isThere); }

void FailurePage::offerBack(bool isThere) { m_back->setVisible(isThere); }

/// The first thing that Return does is no copy.
void FailurePage::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (!event->spontaneous()) m_again->setFocus();
}

void FailurePage::copyRemedy() { QApplication::clipboard()->setText(m_remedy->text()); }

} // namespace eleven
