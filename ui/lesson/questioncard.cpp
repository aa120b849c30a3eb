#include "ui/lesson/questioncard.h"

#include "ui/lesson/wrappedbutton.h"
#include "ui/words/questiontexts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace eleven {

namespace {

using Look = OptionView::Look;

QLabel* line(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

WrappedButton::Colours coloursOf(Look look, const Theme& theme) {
    switch (look) {
    case Look::Plain: return {theme.text, theme.card, theme.hairline};
    case Look::Chosen: return {theme.text, theme.hintFill, theme.accent};
    case Look::Wrong: return {theme.error, theme.card, theme.error};
    case Look::Right: return {theme.ok, theme.card, theme.ok};
    }
    return {};
}

} // namespace

QuestionCard::QuestionCard(const Theme& theme, const Type& type, QWidget* parent)
    : QFrame(parent), m_heading(line("questionHeading")), m_question(line("questionText")),
      m_options(new QVBoxLayout), m_feedback(line("questionFeedback")) {
    setObjectName(QStringLiteral("question"));
    m_heading->setProperty("tone", QStringLiteral("hint"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_question);
    m_options->setSpacing(6);
    column->addLayout(m_options);
    column->addWidget(m_feedback);
    setTheme(theme, type);
}

void QuestionCard::show(const QuestionView& view) {
    const bool hasNewOptions = view.options.size() != m_view.options.size();
    m_view = view;
    m_heading->setText(view.heading);
    m_question->setText(view.question);
    m_question->setVisible(!view.question.isEmpty());
    m_feedback->setText(view.feedback);
    m_feedback->setVisible(!view.feedback.isEmpty());
    if (hasNewOptions) makeOptions();
    paintOptions();
}

void QuestionCard::makeOptions() {
    for (WrappedButton* button : m_buttons)
        delete button;
    m_buttons.clear();
    for (int i = 0; i < m_view.options.size(); ++i) {
        auto* button = new WrappedButton({}, 7, false);
        button->setObjectName(QStringLiteral("questionOption"));
        connect(button, &QAbstractButton::clicked, this,
                [this, i] { emit chosen(static_cast<std::size_t>(i)); });
        m_options->addWidget(button);
        m_buttons.push_back(button);
    }
}

void QuestionCard::paintOptions() {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const OptionView& option = m_view.options[static_cast<int>(i)];
        WrappedButton* button = m_buttons[i];
        const QString mark = option.look == Look::Right   ? QStringLiteral("  ✓")
                             : option.look == Look::Wrong ? QStringLiteral("  ✗")
                                                          : QString();
        button->setText(option.text + mark); // not by its colour alone
        button->setAccessibleName(option.text);
        button->setAccessibleDescription(mark.isEmpty() ? QString()
                                                        : optionState(option.look == Look::Right));
        button->setEnabled(m_view.canChoose);
        button->setColours(coloursOf(option.look, m_theme));
        button->updateGeometry();
    }
}

void QuestionCard::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_heading->setFont(type.bodyBold);
    paintOptions();
}

} // namespace eleven
